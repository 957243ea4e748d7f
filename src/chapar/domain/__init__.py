"""Plain data and rules of the messenger: no input or output, no protocol, no storage."""
