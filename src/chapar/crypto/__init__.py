"""The primitives MTProto is built of, by well-kept libraries: AES, key derivation, RSA, Diffie-Hellman, pq."""
