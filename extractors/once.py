"""Once: an attribute that is worked out when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")


class cached_property(Generic[Value]):  # noqa: N801 - a decorator
    """``functools.cached_property`` without its lock, which costs more than most answers until Python 3.12."""

    def __init__(self, work: Callable[[Any], Value]) -> None:
        self._work = work
        self._name = work.__name__
        self.__doc__ = work.__doc__

    def __get__(self, owner: Any, _: type | None = None) -> Value:
        """Work the value out and keep it in the owner, where it is found from then on."""
        value = owner.__dict__[self._name] = self._work(owner)
        return value
