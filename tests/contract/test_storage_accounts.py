"""Keys, authorizations and login codes."""

from dataclasses import replace

from chapar.domain.accounts import AuthKeyRow, Authorization, ClientInfo, LoginCode
from chapar.storage.api import Storage

PERM = AuthKeyRow(-(2**63), bytes(range(256)), created_at=100, dc_id=2)
CLIENT = ClientInfo(229, 4, "دستگاه", "Linux", "1.0", "fa", "tdesktop", "fa")
LAPTOP = Authorization(PERM.auth_key_id, 7, hash=2**63 - 1, created_at=100, active_at=110, ip="192.0.2.1")
DAY = 24 * 3600


def temp_key(auth_key_id: int, expires_at: int, perm_auth_key_id: int | None = None) -> AuthKeyRow:
    return AuthKeyRow(auth_key_id, bytes(256), 100, 2, expires_at, perm_auth_key_id)


async def test_keys_come_back_as_they_were_stored(storage: Storage) -> None:
    with_client = AuthKeyRow(5, b"\xff" * 256, 1, -2, client=CLIENT)
    await storage.write(lambda tx: tx.insert_auth_key(PERM))
    await storage.write(lambda tx: tx.insert_auth_key(temp_key(2**63 - 1, 500)))
    await storage.write(lambda tx: tx.insert_auth_key(with_client))
    assert await storage.read(lambda q: q.find_auth_key(PERM.auth_key_id)) == PERM
    assert await storage.read(lambda q: q.find_auth_key(2**63 - 1)) == temp_key(2**63 - 1, 500)
    assert await storage.read(lambda q: q.find_auth_key(5)) == with_client
    assert await storage.read(lambda q: q.find_auth_key(6)) is None


async def test_binding_gives_a_temporary_key_its_permanent_one(storage: Storage) -> None:
    await storage.write(lambda tx: tx.insert_auth_key(temp_key(1, 500)))
    await storage.write(lambda tx: tx.bind_temp_auth_key(1, PERM.auth_key_id, 900))
    assert await storage.read(lambda q: q.find_auth_key(1)) == temp_key(1, 900, PERM.auth_key_id)


async def test_temporary_keys_are_listed_by_their_permanent_one(storage: Storage) -> None:
    def fill(tx) -> None:
        tx.insert_auth_key(PERM)
        for key_id, perm_id in ((5, PERM.auth_key_id), (-7, PERM.auth_key_id), (6, 99), (8, None)):
            tx.insert_auth_key(temp_key(key_id, 500, perm_id))

    assert await storage.read(lambda q: q.list_temp_auth_keys(PERM.auth_key_id)) == []
    await storage.write(fill)
    assert await storage.read(lambda q: q.list_temp_auth_keys(PERM.auth_key_id)) == [-7, 5]
    assert await storage.write(lambda tx: tx.list_temp_auth_keys(99)) == [6]


async def test_deleting_a_key_takes_all_that_hangs_on_it(storage: Storage) -> None:
    def fill(tx) -> None:
        tx.insert_auth_key(PERM)
        tx.put_authorization(LAPTOP)
        tx.insert_auth_key(temp_key(1, 500, PERM.auth_key_id))
        tx.insert_auth_key(temp_key(2, 500, 99))

    await storage.write(fill)
    await storage.write(lambda tx: tx.delete_auth_key(PERM.auth_key_id))
    assert await storage.read(lambda q: [q.find_auth_key(i) for i in (PERM.auth_key_id, 1)]) == [None, None]
    assert await storage.read(lambda q: q.find_authorization(PERM.auth_key_id)) is None
    assert await storage.read(lambda q: q.find_auth_key(2)) == temp_key(2, 500, 99)


async def test_an_authorization_carries_the_client_info_of_its_key(storage: Storage) -> None:
    await storage.write(lambda tx: tx.insert_auth_key(PERM))
    await storage.write(lambda tx: tx.put_authorization(LAPTOP))
    assert await storage.read(lambda q: q.find_authorization(LAPTOP.auth_key_id)) == LAPTOP
    await storage.write(lambda tx: tx.set_client_info(PERM.auth_key_id, CLIENT))
    assert await storage.read(lambda q: q.find_authorization(LAPTOP.auth_key_id)) == replace(LAPTOP, client=CLIENT)
    assert await storage.read(lambda q: q.find_auth_key(PERM.auth_key_id)) == replace(PERM, client=CLIENT)


async def test_authorizations_are_listed_newest_activity_first(storage: Storage) -> None:
    phone = replace(LAPTOP, auth_key_id=2, hash=-5, active_at=300)
    other = replace(LAPTOP, auth_key_id=3, user_id=8)
    for authorization in (LAPTOP, phone, other):
        await storage.write(lambda tx, a=authorization: tx.put_authorization(a))
    assert await storage.read(lambda q: q.list_authorizations(7)) == [phone, LAPTOP]
    await storage.write(lambda tx: tx.touch_authorization(LAPTOP.auth_key_id, 400, "2001:db8::1"))
    touched = replace(LAPTOP, active_at=400, ip="2001:db8::1")
    assert await storage.read(lambda q: q.list_authorizations(7)) == [touched, phone]
    await storage.write(lambda tx: tx.delete_authorization(2))
    assert await storage.read(lambda q: q.list_authorizations(7)) == [touched]


async def test_an_authorization_put_again_replaces_the_first(storage: Storage) -> None:
    await storage.write(lambda tx: tx.put_authorization(LAPTOP))
    await storage.write(lambda tx: tx.put_authorization(replace(LAPTOP, user_id=8)))
    assert await storage.read(lambda q: q.list_authorizations(7)) == []
    assert await storage.read(lambda q: q.find_authorization(LAPTOP.auth_key_id)) == replace(LAPTOP, user_id=8)


async def test_login_codes_are_kept_by_phone(storage: Storage) -> None:
    code = LoginCode("98912", "hash", "12345", 100, 400, 5, 1, 100)
    used = code._replace(is_confirmed=True, is_used=True, attempts_left=4)
    assert await storage.read(lambda q: q.find_login_code("98912")) is None
    await storage.write(lambda tx: tx.put_login_code(code))
    assert await storage.read(lambda q: q.find_login_code("98912")) == code
    await storage.write(lambda tx: tx.put_login_code(used))
    assert await storage.read(lambda q: q.find_login_code("98912")) == used


async def test_what_has_expired_goes_codes_a_day_later(storage: Storage) -> None:
    def fill(tx) -> None:
        tx.insert_auth_key(PERM)
        tx.insert_auth_key(temp_key(1, 999))
        tx.insert_auth_key(temp_key(2, 1000))
        for phone, expires_at in (("1", 999), ("2", 999 - DAY), ("3", 1000 - DAY)):
            tx.put_login_code(LoginCode(phone, "", "", 1, expires_at, 5, 1, 1))

    await storage.write(fill)
    await storage.write(lambda tx: tx.delete_expired(1000))
    keys = await storage.read(lambda q: [q.find_auth_key(i) is not None for i in (PERM.auth_key_id, 1, 2)])
    codes = await storage.read(lambda q: [q.find_login_code(phone) is not None for phone in "123"])
    assert (keys, codes) == ([True, False, True], [True, False, True])
