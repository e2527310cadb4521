// SPDX-License-Identifier: Apache-2.0
#include "localserver/move/moving_people.h"

namespace hearth::server::movingPeople {

namespace {

QByteArray factorContext(UserId user)
{
    return secretContext("second_factor", "secret", user.uuid.toBlob());
}

Result<QStringList> codesOf(storage::Connection& server, UserId user)
{
    HEARTH_TRY(auto statement,
        server.prepare("SELECT hash FROM second_factor_code WHERE user_id = ? ORDER BY hash"));
    statement.bind(1, user);
    QStringList codes;
    while (true) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more)
            return codes;
        codes.append(QString::fromLatin1(statement.blob(0).toHex()));
    }
}

Result<void> addFactor(storage::Connection& server, const SecretBox& secrets, MovedPerson& person)
{
    HEARTH_TRY(auto statement,
        server.prepare(
            "SELECT secret, confirmed_at, last_step FROM second_factor WHERE user_id = ? "
            "AND confirmed_at IS NOT NULL"));
    HEARTH_TRY(const bool found, statement.bindAll(person.id).step());
    if (!found)
        return {};
    HEARTH_TRY(const QByteArray secret, secrets.open(statement.blob(0), factorContext(person.id)));
    person.secondFactor = QString::fromLatin1(secret.toHex());
    person.secondFactorAt = statement.get<Timestamp>(1);
    person.secondFactorStep = statement.integer(2);
    HEARTH_TRY(person.secondFactorCodes, codesOf(server, person.id));
    return {};
}

Result<bool> exists(storage::Connection& server, UserId user)
{
    HEARTH_TRY(auto statement, server.prepare("SELECT 1 FROM user WHERE id = ?"));
    return statement.bindAll(user).step();
}

Result<void> insertFactor(
    storage::Connection& server, const SecretBox& secrets, const MovedPerson& person)
{
    HEARTH_TRY(const QByteArray sealed,
        secrets.seal(
            QByteArray::fromHex(person.secondFactor.toLatin1()), factorContext(person.id)));
    HEARTH_TRY(auto factor,
        server.prepare(
            "INSERT INTO second_factor (user_id, secret, confirmed_at, last_step) VALUES "
            "(?, ?, ?, ?)"));
    factor.bind(1, person.id);
    factor.bindBlob(2, sealed);
    factor.bind(3, person.secondFactorAt);
    factor.bind(4, person.secondFactorStep);
    HEARTH_CHECK(factor.run());
    for (const QString& code : person.secondFactorCodes) {
        HEARTH_TRY(auto row,
            server.prepare(
                "INSERT OR IGNORE INTO second_factor_code (user_id, hash) VALUES (?, ?)"));
        row.bind(1, person.id);
        row.bindBlob(2, QByteArray::fromHex(code.toLatin1()));
        HEARTH_CHECK(row.run());
    }
    return {};
}

Result<void> insert(storage::Connection& server, const MovedPerson& person)
{
    // What another account has already is that one's.
    HEARTH_TRY(auto statement, server.prepare(R"sql(
        WITH came (address_key, recovery) AS (VALUES (:key, :recovery)),
            free (has_address) AS (SELECT address_key IS NOT NULL AND address_key NOT IN
                (SELECT email_key FROM user WHERE email_key IS NOT NULL) FROM came)
        INSERT INTO user (id, display_name, email, email_key, password_hash, recovery_hash, created_at, language,
            deactivated_at, closed)
        SELECT :id, :name, iif(has_address, :email, NULL), iif(has_address, address_key, NULL),
            iif(has_address, :password, NULL),
            iif(recovery IN (SELECT recovery_hash FROM user WHERE recovery_hash IS NOT NULL), NULL, recovery),
            :created, :language, :deactivated, :closed
        FROM came, free)sql"));
    const QByteArray recovery = QByteArray::fromHex(person.recoveryHash.toLatin1());
    statement.bind(":id", person.id);
    statement.bind(":name", person.displayName);
    statement.bind(":email", person.email);
    statement.bind(":key",
        person.email
            ? std::optional(person.email->normalized(QString::NormalizationForm_KC).toCaseFolded())
            : std::nullopt);
    statement.bind(":password", person.passwordHash);
    if (recovery.isEmpty())
        statement.bind(statement.parameterIndex(":recovery"), nullptr);
    else
        statement.bindBlob(statement.parameterIndex(":recovery"), recovery);
    statement.bind(":created", person.createdAt);
    statement.bind(":language", person.language);
    statement.bind(":deactivated", person.deactivatedAt);
    statement.bind(":closed", person.closed);
    return statement.run();
}

} // namespace

Result<MovedPeople> gather(
    storage::Connection& server, const SecretBox& secrets, WorkspaceId workspace)
{
    HEARTH_TRY(auto statement, server.prepare(R"sql(
        SELECT id, display_name, email, password_hash, recovery_hash, language, created_at, deactivated_at, closed
        FROM user WHERE id IN (SELECT user_id FROM membership WHERE workspace_id = ?) ORDER BY id)sql"));
    statement.bind(1, workspace);
    MovedPeople out;
    while (true) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more)
            break;
        out.people.append({ .id = statement.get<UserId>(0),
            .displayName = statement.text(1),
            .email = statement.get<std::optional<QString>>(2),
            .passwordHash = statement.get<std::optional<QString>>(3),
            .recoveryHash = QString::fromLatin1(statement.blob(4).toHex()),
            .language = statement.text(5),
            .createdAt = statement.get<Timestamp>(6),
            .deactivatedAt = statement.get<std::optional<Timestamp>>(7),
            .closed = statement.get<bool>(8),
            .secondFactor = {},
            .secondFactorAt = {},
            .secondFactorCodes = {} });
    }
    for (MovedPerson& person : out.people)
        HEARTH_CHECK(addFactor(server, secrets, person));
    return out;
}

Result<QList<UserId>> settle(
    storage::Connection& server, const SecretBox& secrets, const MovedPeople& people)
{
    QList<UserId> made;
    for (const MovedPerson& person : people.people) {
        HEARTH_TRY(const bool isKnown, exists(server, person.id));
        if (isKnown)
            continue;
        HEARTH_CHECK(insert(server, person));
        if (!person.secondFactor.isEmpty())
            HEARTH_CHECK(insertFactor(server, secrets, person));
        made.append(person.id);
    }
    return made;
}

} // namespace hearth::server::movingPeople
