"""Files, folders and standard input become Articles: one module a format."""
