"""What newstally knows of the things news counts: a file a field, a :class:`Kind` a label, each with its examples."""
