"""The newstally command line: reading inputs, running the batch, writing records."""
