"""A small believable town that fills an empty server, so that a newcomer sees something at once (`chapar demo`).

What is said there stands in TOML files; it gets in by the same actions as what clients send.
"""
