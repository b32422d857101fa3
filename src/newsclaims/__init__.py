"""Who said what, with which figures, when, and where exactly it is printed."""
