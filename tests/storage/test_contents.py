"""What people wrote comes back as it was, in the form that the first version stored."""

from hypothesis import given
from hypothesis import strategies as st

from chapar.domain.messages import Forward, MessageBody, Quote, Reply
from chapar.domain.peers import Peer, PeerType
from chapar.domain.styled_text import MessageEntity
from chapar.storage.contents import IS_SERVICE, IS_SILENT, NO_WEBPAGE, Content, MediaRef, PlainContents, body_flags

texts = st.text()
longs = st.integers(-(2**63), 2**63 - 1)
arguments = st.none() | texts | longs | st.booleans() | st.dictionaries(texts, longs | st.booleans(), max_size=3)
entities = st.builds(MessageEntity, texts, st.integers(0, 4096), st.integers(0, 4096), arguments)
peers = st.builds(Peer, st.sampled_from(PeerType), longs)
no_peer: tuple[st.SearchStrategy[None], st.SearchStrategy[int]] = (st.none(), st.just(0))
forwards = (
    st.builds(Forward, st.none() | longs, st.none() | texts, longs, *no_peer, *no_peer, st.just(""))
    | st.builds(Forward, st.none() | longs, st.none() | texts, longs, peers, longs, *no_peer, st.just(""))
    | st.builds(Forward, st.none() | longs, st.none() | texts, longs, st.none() | peers, longs, peers, longs, texts)
)
some_entities = st.lists(entities, max_size=3).map(tuple)
quotes = st.builds(Quote, texts, some_entities, st.none() | longs)
replies = st.builds(Reply, st.none() | quotes, st.none() | forwards)
values = st.recursive(
    st.none() | longs | st.booleans() | texts | st.binary(), lambda inner: st.lists(inner, max_size=3), max_leaves=5
)
references = st.builds(MediaRef, longs, longs, longs, st.none() | st.lists(values, max_size=3))
services = st.tuples(texts, st.dictionaries(texts, values, max_size=3))


@given(
    st.builds(
        Content,
        texts,
        some_entities,
        st.none() | forwards,
        st.none() | services,
        st.none() | replies,
        st.none() | references,
        st.none() | peers,
        texts,
        longs,
    )
)
def test_content_comes_back_as_it_was(content: Content) -> None:
    codec = PlainContents()
    assert codec.decode(codec.encode(content)) == content


def test_what_the_first_version_stored_stays_readable() -> None:
    stored = bytes.fromhex("94a568656c6c6f9194b16d657373616765456e74697479426f6c640005c093c0a457696c6c0ac0")
    content = Content("hello", (MessageEntity("messageEntityBold", 0, 5),), Forward(None, "Will", 10))
    assert PlainContents().decode(stored) == content
    assert PlainContents().encode(content) == stored


def test_flags_name_what_is_not_content() -> None:
    plain = MessageBody(0, 1, 1, "x")
    assert body_flags(plain) == 0
    assert body_flags(MessageBody(0, 1, 1, "x", is_silent=True)) == IS_SILENT == 1
    assert body_flags(MessageBody(0, 1, 1, "x", no_webpage=True)) == NO_WEBPAGE == 2
    assert body_flags(MessageBody(0, 1, 1, "", service=("x", {}))) == IS_SERVICE == 4
