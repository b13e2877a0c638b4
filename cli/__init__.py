"""The newstally command line: reading inputs, running the batch, writing records."""

VERSION = "0.1.0"
