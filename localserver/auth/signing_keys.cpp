// SPDX-License-Identifier: Apache-2.0
#include "localserver/auth/signing_keys.h"

#include "localserver/auth/codes.h"

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keyBytes = 32;
constexpr int idLength = 12;

Timestamp after(Timestamp moment, std::chrono::microseconds duration)
{
    return { moment.micros + duration.count() };
}

QByteArray sealingContext(const QByteArray& id)
{
    return secretContext("signing_key", "secret", id);
}

Result<QList<SigningKey>> read(storage::Connection& connection, const SecretBox& secrets)
{
    HEARTH_TRY(storage::Statement query, connection.prepare(R"sql(
        SELECT id, secret, created_at, retired_at FROM signing_key
        ORDER BY retired_at IS NULL DESC, created_at DESC)sql"));
    QList<SigningKey> keys;
    while (true) {
        HEARTH_TRY(const bool more, query.step());
        if (!more)
            return keys;
        SigningKey key { .id = query.text(0).toLatin1(),
            .secret = {},
            .createdAt = query.get<Timestamp>(2),
            .retiredAt = query.get<std::optional<Timestamp>>(3) };
        HEARTH_TRY(key.secret, secrets.open(query.blob(1), sealingContext(key.id)));
        keys.append(std::move(key));
    }
}

Result<void> retire(storage::Connection& connection, QList<SigningKey>& keys, Timestamp now)
{
    HEARTH_TRY(storage::Statement statement,
        connection.prepare("UPDATE signing_key SET retired_at = ? WHERE retired_at IS NULL"));
    HEARTH_CHECK(statement.bindAll(now).run());
    for (SigningKey& key : keys) {
        if (!key.retiredAt)
            key.retiredAt = now;
    }
    return {};
}

} // namespace

SigningKeys::SigningKeys(const SecretBox& secrets, const Clock& clock, Random& random)
    : m_secrets(secrets)
    , m_clock(clock)
    , m_random(random)
{
}

bool SigningKeys::verifies(const SigningKey& key) const
{
    return !key.retiredAt || after(*key.retiredAt, grace) > m_clock.now();
}

Result<void> SigningKeys::insert(storage::Connection& connection, QList<SigningKey>& keys) const
{
    const SigningKey key { .id = codes::make(m_random, idLength).toLatin1(),
        .secret = m_random.bytes(keyBytes),
        .createdAt = m_clock.now(),
        .retiredAt = {} };
    HEARTH_TRY(const QByteArray sealed, m_secrets.seal(key.secret, sealingContext(key.id)));
    HEARTH_TRY(storage::Statement statement,
        connection.prepare("INSERT INTO signing_key (id, secret, created_at) VALUES (?, ?, ?)"));
    statement.bindText(1, key.id);
    statement.bindBlob(2, sealed);
    statement.bind(3, key.createdAt);
    HEARTH_CHECK(statement.run());
    keys.prepend(key);
    return {};
}

Result<QList<SigningKey>> SigningKeys::load(storage::Connection& connection) const
{
    HEARTH_TRY(QList<SigningKey> keys, read(connection, m_secrets));
    const Timestamp now = m_clock.now();
    const auto isCurrent = [](const SigningKey& key) { return !key.retiredAt; };
    const auto current = std::ranges::find_if(keys, isCurrent);
    if (current == keys.end() || after(current->createdAt, mostAge) <= now) {
        HEARTH_CHECK(retire(connection, keys, now));
        HEARTH_CHECK(insert(connection, keys));
    }
    keys.removeIf([this](const SigningKey& key) { return !verifies(key); });
    HEARTH_TRY(storage::Statement statement,
        connection.prepare("DELETE FROM signing_key WHERE retired_at <= ?"));
    HEARTH_CHECK(statement.bindAll(after(now, -grace)).run());
    return keys;
}

Result<QList<SigningKey>> SigningKeys::rotate(storage::Connection& connection) const
{
    HEARTH_TRY(QList<SigningKey> keys, read(connection, m_secrets));
    HEARTH_CHECK(retire(connection, keys, m_clock.now()));
    HEARTH_CHECK(insert(connection, keys));
    return keys;
}

void SigningKeys::adopt(QList<SigningKey> keys)
{
    const QWriteLocker lock(&m_lock);
    m_keys = std::move(keys);
}

SigningKey SigningKeys::current() const
{
    const QReadLocker lock(&m_lock);
    return m_keys.value(0);
}

std::optional<SigningKey> SigningKeys::find(QByteArrayView id) const
{
    const QReadLocker lock(&m_lock);
    const auto key = std::ranges::find(m_keys, id, &SigningKey::id);
    return key != m_keys.end() && verifies(*key) ? std::optional(*key) : std::nullopt;
}

QList<SigningKey> SigningKeys::verifying() const
{
    QList<SigningKey> keys;
    const QReadLocker lock(&m_lock);
    std::ranges::copy_if(
        m_keys, std::back_inserter(keys), [this](const SigningKey& key) { return verifies(key); });
    return keys;
}

bool SigningKeys::isDue() const { return after(current().createdAt, mostAge) <= m_clock.now(); }

} // namespace hearth::server
