from bench.clients.xmpp import split_stanzas

PONG = b"<iq xml:lang='en' to='a@b/c' type='result' id='p'/>"
TEXT = b"<message to='a' type='chat'><archived by='a'/><body>T0000000000000001T</body></message>"


def test_stanzas_are_split_wherever_the_bytes_are_cut() -> None:
    stream = PONG + TEXT + b"<presence from='x'/>" + TEXT
    for cut in range(len(stream) + 1):
        first, rest = split_stanzas(stream[:cut])
        second, left = split_stanzas(rest + stream[cut:])
        assert first + second == [PONG, TEXT, b"<presence from='x'/>", TEXT]
        assert left == b""


def test_an_open_stanza_waits() -> None:
    assert split_stanzas(b"<message><body>x</body>") == ([], b"<message><body>x</body>")
