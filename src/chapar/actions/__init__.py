"""Everything that changes something, one file per family of use cases. All front doors call these, and only these write."""
