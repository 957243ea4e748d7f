"""Lists of people that are empty for everybody."""

import pytest
from harness import Refused, Server, names

from chapar.tl import functions, types


async def test_nothing_is_kept_of_who_is_not_here(server: Server) -> None:
    juliet = await server.sign_up("15550001111", "Juliet")
    assert await juliet.call(functions.contacts_getSaved()) == []
    assert await juliet.call(functions.contacts_resetSaved()) is True
    assert names([await juliet.call(functions.contacts_getSponsoredPeers(q="x"))]) == ["contacts.sponsoredPeersEmpty"]
    here = types.inputGeoPoint(lat=35.7, long=51.4)
    located = await juliet.call(functions.contacts_getLocated(geo_point=here))
    assert located.updates == [types.updatePeerLocated(peers=[])]
    with pytest.raises(Refused, match="400 GEO_POINT_INVALID"):
        await juliet.call(functions.contacts_getLocated(geo_point=types.inputGeoPointEmpty()))
