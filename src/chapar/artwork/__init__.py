"""Pictures that the server itself has, drawn by `tools/draw_reactions.py`."""
