// SPDX-License-Identifier: Apache-2.0
#include "localserver/store/sqlite/sqlite_claim_store.h"

#include "localserver/store/sqlite/rows.h"

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

ClaimRow readClaim(const storage::Statement& row)
{
    return { .imported = row.get<MemberId>(0),
        .member = row.get<MemberId>(1),
        .way = row.get<protocol::ClaimWay>(2),
        .claimedAt = row.get<Timestamp>(3) };
}

ClaimLinkRow readLink(const storage::Statement& row)
{
    return { .imported = row.get<MemberId>(0), .expiresAt = row.get<Timestamp>(1) };
}

QString mentionOf(MemberId member) { return u"<@"_s + member.toString() + u'>'; }

/// Addresses are compared without case, as people type them.
QString addressKey(const QString& address)
{
    return address.trimmed().normalized(QString::NormalizationForm_KC).toCaseFolded();
}

/// `sql` has the imported person as ?1 and the member as ?2.
Result<QList<RoomId>> roomsOf(
    storage::Connection& connection, QByteArrayView sql, const ClaimRow& row)
{
    HEARTH_TRY(auto statement, connection.prepare(sql));
    return collect(statement.bindAll(row.imported, row.member),
        [](const storage::Statement& found) { return found.get<RoomId>(0); });
}

} // namespace

// --- claims
// ---------------------------------------------------------------------------------------------------------

Result<std::optional<ClaimRow>> SqliteClaimStore::find(MemberId imported)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "SELECT imported_id, member_id, way, claimed_at FROM claim WHERE imported_id = ?"));
    return first(statement.bindAll(imported), readClaim);
}

Result<QList<ClaimRow>> SqliteClaimStore::list()
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("SELECT imported_id, member_id, way, claimed_at FROM claim"));
    return collect(statement, readClaim);
}

Result<void> SqliteClaimStore::add(const ClaimRow& row)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "INSERT INTO claim (imported_id, member_id, way, claimed_at) VALUES (?, ?, ?, ?)"));
    return statement.bindAll(row.imported, row.member, row.way, row.claimedAt).run();
}

Result<void> SqliteClaimStore::remove(const ClaimRow& row)
{
    HEARTH_CHECK(runForPair("INSERT INTO claim_refusal (imported_id, member_id) VALUES (?1, ?2) ON "
                            "CONFLICT DO NOTHING",
        row));
    HEARTH_CHECK(removeLink(row.imported));
    return runForPair("DELETE FROM claim WHERE imported_id = ?1 AND member_id = ?2", row);
}

Result<void> SqliteClaimStore::runForPair(QByteArrayView sql, const ClaimRow& row)
{
    HEARTH_TRY(auto statement, m_connection.prepare(sql));
    return statement.bindAll(row.imported, row.member).run();
}

Result<ClaimedRooms> SqliteClaimStore::moveContent(const ClaimRow& row, qint64 since)
{
    // A body that names the member already keeps both names: which of them was whose could not be
    // told apart later.
    HEARTH_TRY(auto named, m_connection.prepare(R"sql(
        INSERT OR IGNORE INTO claim_mention (imported_id, message_id)
        SELECT ?1, id FROM message WHERE instr(body, ?2) > 0 AND instr(body, ?3) = 0)sql"));
    HEARTH_CHECK(named.bindAll(row.imported, mentionOf(row.imported), mentionOf(row.member)).run());
    ClaimedRooms rooms;
    HEARTH_TRY(rooms.refilled,
        roomsOf(m_connection, R"sql(
        SELECT room_id FROM message WHERE author_id = ?1
        UNION SELECT room_id FROM message WHERE id IN (SELECT message_id FROM reaction WHERE member_id = ?1)
        UNION SELECT room_id FROM message WHERE ?2 IS NOT NULL AND id IN (SELECT message_id FROM claim_mention WHERE imported_id = ?1))sql",
            row));
    HEARTH_TRY(auto bodies, m_connection.prepare(R"sql(
        UPDATE message SET body = replace(body, ?2, ?3), revision = revision + 1
        WHERE id IN (SELECT message_id FROM claim_mention WHERE imported_id = ?1) AND instr(body, ?2) > 0)sql"));
    HEARTH_CHECK(
        bodies.bindAll(row.imported, mentionOf(row.imported), mentionOf(row.member)).run());
    for (const char* sql : { R"sql(
            UPDATE message SET author_id = ?2, imported_author = ?1, revision = revision + 1 WHERE author_id = ?1)sql",
             R"sql(
            UPDATE OR IGNORE reaction SET member_id = ?2, imported_member = ?1 WHERE member_id = ?1)sql",
             R"sql(
            INSERT OR IGNORE INTO claim_reaction (imported_id, message_id, emoji, ordinal, import_id)
            SELECT member_id, message_id, emoji, ordinal, import_id FROM reaction WHERE member_id = ?1 AND ?2 IS NOT NULL)sql",
             "DELETE FROM reaction WHERE member_id = ?1 AND ?2 IS NOT NULL" })
        HEARTH_CHECK(runForPair(sql, row));
    HEARTH_TRY(rooms.participants,
        roomsOf(m_connection,
            "SELECT room_id FROM room_member WHERE member_id = ?1 AND ?2 IS NOT NULL", row));
    HEARTH_CHECK(moveRooms(row, since));
    return rooms;
}

Result<void> SqliteClaimStore::moveRooms(const ClaimRow& row, qint64 since)
{
    HEARTH_CHECK(runForPair(R"sql(
        INSERT OR IGNORE INTO claim_place (imported_id, kind, place_id, entered)
        SELECT ?1, 'room', room_id, NOT EXISTS (
            SELECT 1 FROM room_member AS own WHERE own.room_id = room_member.room_id AND own.member_id = ?2)
        FROM room_member WHERE member_id = ?1)sql",
        row));
    HEARTH_TRY(auto enter, m_connection.prepare(R"sql(
        INSERT OR IGNORE INTO room_member (room_id, member_id, since)
        SELECT room_id, ?2, ?3 FROM room_member WHERE member_id = ?1)sql"));
    HEARTH_CHECK(enter.bindAll(row.imported, row.member, since).run());
    return runForPair("DELETE FROM room_member WHERE member_id = ?1 AND ?2 IS NOT NULL", row);
}

Result<ClaimedRooms> SqliteClaimStore::returnContent(const ClaimRow& row, qint64 since)
{
    ClaimedRooms rooms;
    HEARTH_TRY(rooms.refilled,
        roomsOf(m_connection, R"sql(
        SELECT room_id FROM message WHERE imported_author = ?1
        UNION SELECT room_id FROM message WHERE id IN (SELECT message_id FROM reaction WHERE imported_member = ?1)
        UNION SELECT room_id FROM message WHERE id IN (SELECT message_id FROM claim_reaction WHERE imported_id = ?1)
        UNION SELECT room_id FROM message WHERE ?2 IS NOT NULL AND id IN (SELECT message_id FROM claim_mention WHERE imported_id = ?1))sql",
            row));
    HEARTH_TRY(auto bodies, m_connection.prepare(R"sql(
        UPDATE message SET body = replace(body, ?3, ?2), revision = revision + 1
        WHERE id IN (SELECT message_id FROM claim_mention WHERE imported_id = ?1) AND instr(body, ?3) > 0)sql"));
    HEARTH_CHECK(
        bodies.bindAll(row.imported, mentionOf(row.imported), mentionOf(row.member)).run());
    for (const char* sql : { R"sql(
            UPDATE message SET author_id = ?1, imported_author = NULL, revision = revision + 1
            WHERE imported_author = ?1 AND ?2 IS NOT NULL)sql",
             R"sql(
            UPDATE OR IGNORE reaction SET member_id = ?1, imported_member = NULL
            WHERE imported_member = ?1 AND ?2 IS NOT NULL)sql",
             R"sql(
            INSERT OR IGNORE INTO reaction (message_id, ordinal, emoji, member_id, import_id)
            SELECT message_id, ordinal, emoji, imported_id, import_id FROM claim_reaction
            WHERE imported_id = ?1 AND ?2 IS NOT NULL)sql",
             "DELETE FROM claim_reaction WHERE imported_id = ?1 AND ?2 IS NOT NULL",
             "DELETE FROM claim_mention WHERE imported_id = ?1 AND ?2 IS NOT NULL" })
        HEARTH_CHECK(runForPair(sql, row));
    HEARTH_TRY(rooms.participants,
        roomsOf(m_connection, R"sql(
        SELECT place_id FROM claim_place WHERE imported_id = ?1 AND kind = 'room' AND ?2 IS NOT NULL)sql",
            row));
    HEARTH_CHECK(returnRooms(row, since));
    return rooms;
}

Result<void> SqliteClaimStore::returnRooms(const ClaimRow& row, qint64 since)
{
    HEARTH_TRY(auto back, m_connection.prepare(R"sql(
        INSERT OR IGNORE INTO room_member (room_id, member_id, since)
        SELECT place_id, ?1, ?2 FROM claim_place
        WHERE imported_id = ?1 AND kind = 'room' AND place_id IN (SELECT id FROM room))sql"));
    HEARTH_CHECK(back.bindAll(row.imported, since).run());
    HEARTH_CHECK(runForPair(R"sql(
        DELETE FROM room_member WHERE member_id = ?2 AND room_id IN (
            SELECT place_id FROM claim_place WHERE imported_id = ?1 AND kind = 'room' AND entered))sql",
        row));
    return runForPair("DELETE FROM claim_place WHERE imported_id = ?1 AND ?2 IS NOT NULL", row);
}

Result<void> SqliteClaimStore::noteGroup(MemberId imported, const ClaimedGroup& group)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        INSERT OR IGNORE INTO claim_place (imported_id, kind, place_id, entered) VALUES (?, 'group', ?, ?))sql"));
    return statement.bindAll(imported, group.group, group.entered).run();
}

Result<QList<ClaimedGroup>> SqliteClaimStore::groups(MemberId imported)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("SELECT place_id, entered FROM claim_place WHERE imported_id = ? AND "
                             "kind = 'group'"));
    return collect(statement.bindAll(imported), [](const storage::Statement& row) {
        return ClaimedGroup { .group = row.get<GroupId>(0), .entered = row.get<bool>(1) };
    });
}

// --- addresses
// ------------------------------------------------------------------------------------------------------

Result<void> SqliteClaimStore::setAddress(MemberId imported, const QString& address)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "UPDATE member SET import_address = ? WHERE id = ? AND user_id IS NULL"));
    return statement.bindAll(addressKey(address), imported).run();
}

Result<QHash<MemberId, QString>> SqliteClaimStore::addresses()
{
    HEARTH_TRY(auto statement,
        m_connection.prepare(
            "SELECT id, import_address FROM member WHERE import_address IS NOT NULL"));
    QHash<MemberId, QString> out;
    while (true) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more)
            return out;
        out.insert(statement.get<MemberId>(0), statement.text(1));
    }
}

Result<QSet<QString>> SqliteClaimStore::claimableAddresses()
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        SELECT import_address FROM member WHERE import_address IS NOT NULL AND state = 'imported')sql"));
    QSet<QString> out;
    while (true) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more)
            return out;
        out.insert(statement.text(0));
    }
}

Result<QList<MemberId>> SqliteClaimStore::claimable(const QString& address, MemberId member)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        SELECT id FROM member WHERE import_address = ?1 AND state = 'imported'
            AND id NOT IN (SELECT imported_id FROM claim_refusal WHERE member_id = ?2))sql"));
    return collect(statement.bindAll(addressKey(address), member),
        [](const storage::Statement& row) { return row.get<MemberId>(0); });
}

// --- links
// ----------------------------------------------------------------------------------------------------------

Result<void> SqliteClaimStore::setLink(const ClaimLinkRow& row, const QByteArray& codeHash)
{
    HEARTH_TRY(auto statement, m_connection.prepare(R"sql(
        INSERT INTO claim_link (imported_id, code_hash, expires_at) VALUES (?, ?, ?)
        ON CONFLICT (imported_id) DO UPDATE SET code_hash = excluded.code_hash, expires_at = excluded.expires_at)sql"));
    statement.bind(1, row.imported);
    statement.bindBlob(2, codeHash);
    statement.bind(3, row.expiresAt);
    return statement.run();
}

Result<std::optional<ClaimLinkRow>> SqliteClaimStore::findLink(const QByteArray& codeHash)
{
    HEARTH_TRY(auto statement,
        m_connection.prepare("SELECT imported_id, expires_at FROM claim_link WHERE code_hash = ?"));
    statement.bindBlob(1, codeHash);
    return first(statement, readLink);
}

Result<QList<ClaimLinkRow>> SqliteClaimStore::links()
{
    HEARTH_TRY(
        auto statement, m_connection.prepare("SELECT imported_id, expires_at FROM claim_link"));
    return collect(statement, readLink);
}

Result<void> SqliteClaimStore::removeLink(MemberId imported)
{
    HEARTH_TRY(
        auto statement, m_connection.prepare("DELETE FROM claim_link WHERE imported_id = ?"));
    return statement.bindAll(imported).run();
}

} // namespace hearth::server
