"""Pictures that the server itself has, drawn by `tools/draw_reactions.py` and `tools/draw_dice.py`."""
