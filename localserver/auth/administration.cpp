// SPDX-License-Identifier: Apache-2.0
#include "core/storage/transaction.h"
#include "localserver/audit/changes.h"
#include "localserver/auth/account_service_p.h"
#include "localserver/auth/origins.h"
#include "localserver/mail/mail_setting_store.h"

#include <QSysInfo>

#include <limits>

/// What is about the server as a whole: its settings, and the rights that its owner gives.
namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

const QString nameSetting = u"name"_s;
const QString registrationSetting = u"registration"_s;
const QString writtenSetting = u"written_at"_s;
const QString scannerSetting = u"scanner"_s; ///< empty: none now
const QString originsSetting = u"origins"_s; ///< one a line
const QString hostedPortSetting = u"hosted_port"_s; ///< empty: closed
const QString knockingSetting = u"knocking"_s;
const QString knockingOff = u"off"_s; ///< anything else, and nothing: on

constexpr qint64 maxPage = 1000; ///< accounts

Result<void> writeRegistration(storage::Connection& connection, protocol::Registration registration)
{
    return settings::write(
        connection, registrationSetting, QString::fromLatin1(enumName(registration)));
}

} // namespace

Future<std::optional<quint16>> AccountService::hostedPort()
{
    return run([](storage::Connection& connection) -> Result<std::optional<quint16>> {
        HEARTH_TRY(
            const std::optional<QString> port, settings::read(connection, hostedPortSetting));
        return port && !port->isEmpty() ? std::optional(port->toUShort()) : std::nullopt;
    });
}

Future<void> AccountService::noteHostedPort(std::optional<quint16> port)
{
    return run([port](storage::Connection& connection) {
        return settings::write(
            connection, hostedPortSetting, port ? QString::number(*port) : QString());
    });
}

Future<NamesHere> AccountService::namesHere()
{
    return run([](storage::Connection& connection) -> Result<NamesHere> {
        HEARTH_TRY(const std::optional<QString> chosen, settings::read(connection, nameSetting));
        // All of them: whoever is left out is the one that is named.
        HEARTH_TRY(const QList<User> people,
            AccountStore(connection).list({}, {}, std::numeric_limits<qint64>::max()));
        NamesHere names { .chosen = chosen.value_or(QString()), .people = {} };
        for (const User& person : people)
            names.people.append(person.displayName);
        return names;
    });
}

Future<bool> AccountService::mayKnock()
{
    return run([](storage::Connection& connection) -> Result<bool> {
        HEARTH_TRY(
            const std::optional<QString> chosen, settings::read(connection, knockingSetting));
        return chosen != knockingOff;
    });
}

Future<void> AccountService::noteMayKnock(bool allowed)
{
    return run([allowed](storage::Connection& connection) {
        return settings::write(connection, knockingSetting, allowed ? u"on"_s : knockingOff);
    });
}

bool AccountService::allowsOrigin(const QString& origin) const
{
    return d->listedOrigins().contains(origin);
}

Result<void> AccountService::Private::loadOrigins()
{
    HEARTH_TRY(
        const std::optional<QString> stored, settings::read(store->connection(), originsSetting));
    const std::scoped_lock lock(mutex);
    origins = stored.value_or(QString()).split(u'\n', Qt::SkipEmptyParts);
    return {};
}

Result<void> AccountService::Private::storeOrigins(
    storage::Connection& connection, const QStringList& wanted)
{
    HEARTH_TRY(const QStringList normal, normalOrigins(wanted));
    return settings::write(connection, originsSetting, normal.join(u'\n'));
}

QStringList AccountService::Private::listedOrigins() const
{
    const std::scoped_lock lock(mutex);
    return origins;
}

std::optional<QString> AccountService::scannerAtStart() const { return d->scannerAtStart; }

Future<void> AccountService::noteScanner(const QString& address)
{
    return run([address](storage::Connection& connection) {
        return settings::write(connection, scannerSetting, address);
    });
}

Result<std::optional<QString>> AccountService::Private::chosenScanner(
    storage::Connection& connection, const QString& given)
{
    HEARTH_TRY(std::optional<QString> chosen, settings::read(connection, scannerSetting));
    if (!chosen && !given.isEmpty()) {
        chosen = QString();
        HEARTH_CHECK(settings::write(connection, scannerSetting, *chosen));
    }
    return chosen;
}

Future<void> AccountService::tellOwner(AccountNoticeKind kind)
{
    return run([this, kind](storage::Connection& connection) -> Result<void> {
        HEARTH_TRY(const std::optional<User> owner, AccountStore(connection).owner());
        if (!owner)
            return {};
        HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(connection));
        HEARTH_TRY(const AccountNotice notice, d->notices().add(owner->id, kind, {}, {}));
        HEARTH_CHECK(transaction.commit());
        d->tell(owner->id, { notice });
        return {};
    });
}

Future<void> AccountService::setRegistration(protocol::Registration registration)
{
    return run([registration](storage::Connection& connection) {
        return writeRegistration(connection, registration);
    });
}

Result<protocol::Registration> AccountService::Private::registration()
{
    HEARTH_TRY(const std::optional<QString> stored,
        settings::read(store->connection(), registrationSetting));
    return enumFromName<protocol::Registration>(stored.value_or(QString()))
        .value_or(protocol::Registration::Invited);
}

Result<protocol::ServerInfo> AccountService::Private::readInfo()
{
    HEARTH_TRY(const std::optional<QString> name, settings::read(store->connection(), nameSetting));
    HEARTH_TRY(const protocol::Registration mode, registration());
    HEARTH_TRY(const std::optional<User> owner, accounts().owner());
    HEARTH_TRY(const bool sendsMail, MailSettingStore::exists(store->connection()));
    const std::scoped_lock lock(mutex);
    return protocol::ServerInfo { .name = name.value_or(QSysInfo::machineHostName()),
        .version = QStringLiteral(HEARTH_VERSION),
        .registration = mode,
        .hasOwner = owner.has_value(),
        .features = features,
        .sendsMail = sendsMail };
}

Future<EndpointReply> AccountService::Private::info(protocol::Nothing, CallerContext caller)
{
    return store->run([this, caller](storage::Connection&) -> Result<EndpointReply> {
        HEARTH_TRY(protocol::ServerInfo info, readInfo());
        if (caller.identity)
            HEARTH_CHECK(addForPeople(info));
        if (caller.identity && checkOwner(caller))
            info.origins = listedOrigins();
        return answer(info);
    });
}

/// What is not for everybody who knocks.
Result<void> AccountService::Private::addForPeople(protocol::ServerInfo& info)
{
    std::function<QStringList()> whereReached;
    {
        const std::scoped_lock lock(mutex);
        whereReached = reach;
    }
    if (whereReached)
        info.addresses = whereReached();
    HEARTH_TRY(const std::optional<User> owner, accounts().owner());
    if (owner && kind == HostKind::Computer)
        info.hostedBy = owner->displayName;
    return {};
}

Result<void> AccountService::Private::checkOwner(const CallerContext& caller)
{
    HEARTH_TRY(const User user, accounts().user(caller.identity->user));
    if (!user.ownsServer)
        return fail(ErrorCode::Forbidden, u"only the server's owner may do this"_s);
    return {};
}

Result<protocol::ServerSettings> AccountService::Private::storedSettings(
    const protocol::ServerSettings& wanted)
{
    HEARTH_TRY(const protocol::ServerInfo info, readInfo());
    protocol::ServerSettings stored;
    if (wanted.name)
        stored.name = info.name;
    if (wanted.registration)
        stored.registration = info.registration;
    if (wanted.origins)
        stored.origins = listedOrigins();
    return stored;
}

Future<EndpointReply> AccountService::Private::update(
    protocol::ServerSettings args, CallerContext caller)
{
    return store->run([this, args, caller](
                          storage::Connection& connection) -> Result<EndpointReply> {
        HEARTH_CHECK(checkOwner(caller));
        HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(connection));
        HEARTH_TRY(const protocol::ServerSettings before, storedSettings(args));
        if (args.name)
            HEARTH_CHECK(settings::write(connection, nameSetting, *args.name));
        if (args.registration)
            HEARTH_CHECK(writeRegistration(connection, *args.registration));
        if (args.origins)
            HEARTH_CHECK(storeOrigins(connection, *args.origins));
        HEARTH_CHECK(record(caller,
            { .operation = protocol::serverUpdate.name, .changes = changesBetween(before, args) }));
        HEARTH_CHECK(transaction.commit());
        HEARTH_CHECK(loadOrigins());
        HEARTH_TRY(protocol::ServerInfo info, readInfo());
        info.origins = listedOrigins();
        return answer(info);
    });
}

Future<EndpointReply> AccountService::Private::listUsers(
    protocol::ListUsers args, CallerContext caller)
{
    return store->run([this, args, caller](storage::Connection&) -> Result<EndpointReply> {
        HEARTH_CHECK(checkOwner(caller));
        if (args.limit < 1 || args.limit > maxPage)
            return fail(
                ErrorCode::InvalidArgument, u"limit must be 1 to %1"_s.arg(maxPage), u"limit"_s);
        HEARTH_TRY(QList<User> users, accounts().list(args.after, args.search, args.limit + 1));
        const bool hasMore = users.size() > args.limit;
        if (hasMore)
            users.removeLast();
        return answer(protocol::UserList { .users = std::move(users), .hasMore = hasMore });
    });
}

Future<EndpointReply> AccountService::Private::updateUser(
    protocol::UpdateUser args, CallerContext caller)
{
    return store->run([this, args, caller](
                          storage::Connection& connection) -> Result<EndpointReply> {
        HEARTH_CHECK(checkOwner(caller));
        HEARTH_TRY(storage::Transaction transaction, storage::Transaction::begin(connection));
        HEARTH_TRY(const User before, accounts().user(args.userId));
        if (args.mayCreateWorkspaces)
            HEARTH_CHECK(accounts().setMayCreateWorkspaces(args.userId, *args.mayCreateWorkspaces));
        HEARTH_TRY(const User after, accounts().user(args.userId));
        HEARTH_CHECK(record(caller,
            { .operation = protocol::userUpdate.name,
                .entityKind = u"account"_s,
                .entity = args.userId.uuid,
                .changes = changesBetween(before, after) }));
        HEARTH_CHECK(transaction.commit());
        return answer(after);
    });
}

Result<void> AccountService::Private::checkWritable()
{
    const Timestamp now = clock.now();
    if (lastWrite && now.micros - lastWrite->first.micros < 1'000'000)
        return lastWrite->second;
    lastWrite = { now,
        settings::write(store->connection(), writtenSetting, QString::number(now.micros)) };
    return lastWrite->second;
}

} // namespace hearth::server
