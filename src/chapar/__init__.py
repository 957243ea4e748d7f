"""Chapar: a messenger server that a community owns."""

__version__ = "0.1.0"
