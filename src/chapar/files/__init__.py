"""Files that people upload: kept, read, made into what clients show. Input and output beside the rules, as previews are."""
