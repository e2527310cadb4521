// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/move_link.h"
#include "core/storage/connection.h"
#include "tests/support/api_fixture.h"
#include "tests/support/local_caller.h"

#include <QTest>

namespace hearth::test {

/// Two servers, as a laptop and a box: the first has a team (ApiFixture), the second only an owner.
/// Both listen on loopback with certificates of their own.
class MoveHouses {
public:
    MoveHouses()
        : m_laptopCaller(std::make_unique<LocalCaller>(laptop.server()))
    {
        open();
        const auto signedUp = m_boxCaller->call(protocol::authSignUp,
            { .displayName = QStringLiteral("Box"),
                .email = {},
                .password = {},
                .setupCode = {},
                .code = {},
                .deviceName = QStringLiteral("box") });
        isGood = signedUp.has_value()
            && m_laptopCaller->call(protocol::authLocal, protocol::LocalSignIn {}).has_value();
        laptopPlace = listen(laptop.server());
    }

    [[nodiscard]] LocalCaller& onLaptop() { return *m_laptopCaller; }
    [[nodiscard]] LocalCaller& onBox() { return *m_boxCaller; }
    [[nodiscard]] server::Server& box() { return *m_box; }
    [[nodiscard]] QString boxFolder() const { return m_boxFolder.path(); }

    void shutBox()
    {
        m_boxCaller.reset();
        m_box.reset();
    }
    /// On the same port as before, if it was open before.
    void open()
    {
        auto opened = server::Server::open({ .dataDirectory = m_boxFolder.path(),
            .clock = &laptop.clock(),
            .random = &m_random,
            .vfs = {} });
        if (!opened)
            return;
        m_box = std::move(*opened);
        m_boxCaller = std::make_unique<LocalCaller>(*m_box);
        boxPlace = listen(*m_box, boxPlace.port);
        isGood = m_boxCaller->call(protocol::authLocal, protocol::LocalSignIn {}).has_value();
    }
    /// What a restart of the laptop's server takes away.
    void greetLaptop()
    {
        m_laptopCaller = std::make_unique<LocalCaller>(laptop.server());
        isGood = m_laptopCaller->call(protocol::authLocal, protocol::LocalSignIn {}).has_value();
    }
    void leaveLaptop() { m_laptopCaller.reset(); }

    /// A link of the server at `place`, made by its owner.
    static QString linkTo(LocalCaller& owner, const protocol::ServerAddress& place)
    {
        const auto ticket = owner.call(protocol::moveCreateTicket, protocol::Nothing {});
        return ticket ? protocol::MoveLink { .address = place, .ticket = ticket->ticket }.toString()
                      : QString();
    }

    /// The departure of the team from where `owner` is; as `move.list` shows it.
    [[nodiscard]] std::optional<protocol::Departure> departure(LocalCaller& owner)
    {
        const auto list = owner.call(protocol::moveList, protocol::Nothing {});
        return list && !list->departures.isEmpty() ? std::optional(list->departures.front())
                                                   : std::nullopt;
    }
    bool hasArrived(LocalCaller& owner)
    {
        return QTest::qWaitFor(
            [&] {
                const auto now = departure(owner);
                return now && now->arrived;
            },
            60'000);
    }

    [[nodiscard]] WorkspaceId team() const { return laptop.workspace(); }
    /// From the laptop.
    Result<protocol::Departure> start(const QString& link)
    {
        return onLaptop().call(protocol::moveStart, { .workspaceId = team(), .link = link });
    }
    /// Whether somebody can write there now; `person` is on that server.
    Result<Message> say(ApiPerson& person, const QString& body)
    {
        protocol::MessageCreate args;
        args.id = MessageId::generate(laptop.clock(), laptop.random());
        args.roomId = laptop.id<RoomId>(QStringLiteral("general"));
        args.body = body;
        return person.call(protocol::messageCreate, args, team());
    }
    [[nodiscard]] static QString reasonOf(const Result<Message>& said)
    {
        return said ? QStringLiteral("written")
                    : said.error().details.value(QStringLiteral("reason")).toString();
    }
    /// Behind the back of a server that does not run.
    static bool edit(const QString& file, const QByteArray& sql)
    {
        const auto database = storage::Connection::open(
            { .path = file, .access = storage::Access::ReadWrite, .vfs = {} });
        return database && (*database)->execute(sql).has_value();
    }
    Result<protocol::MoveRedirect> redirect(const QString& who)
    {
        return laptop.person(who).call(
            protocol::moveFollow, protocol::MoveOf { .workspaceId = team() });
    }
    /// Somebody of the team, sent to the box.
    std::unique_ptr<ApiPerson> sentToBox(const QString& who)
    {
        const auto place = redirect(who);
        if (!place)
            return nullptr;
        const auto entry = onBox().call(
            protocol::moveEnter, protocol::MovePass { .pass = place->pass });
        if (!entry)
            return nullptr;
        auto person = std::make_unique<ApiPerson>(box(), who, ApiPerson::Account::None);
        const auto session = person->call(protocol::authRedeemDeviceLink,
            protocol::RedeemDeviceLink {
                .code = entry->code, .deviceName = QStringLiteral("phone") });
        return session ? std::move(person) : nullptr;
    }
    /// The laptop's server ends and begins again.
    void restartLaptop(const std::function<void()>& meanwhile = {})
    {
        leaveLaptop();
        laptop.restart(meanwhile);
        greetLaptop();
    }
    [[nodiscard]] static QString workspaceIn(const QString& dataDirectory, WorkspaceId workspace)
    {
        return QStringLiteral("%1/workspaces/%2").arg(dataDirectory, workspace.toString());
    }

    ApiFixture laptop;
    protocol::ServerAddress laptopPlace;
    protocol::ServerAddress boxPlace { .host = {}, .port = 0, .fingerprint = {} };
    bool isGood = false;

private:
    static protocol::ServerAddress listen(server::Server& server, quint16 port = 0)
    {
        const Future<server::Listening> future = server.listen(
            { .address = QStringLiteral("127.0.0.1"), .port = port });
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30'000) || !future.result())
            return {};
        const server::Listening listening = *future.result();
        return {
            .host = listening.address, .port = listening.port, .fingerprint = listening.fingerprint
        };
    }

    SystemRandom m_random;
    QTemporaryDir m_boxFolder;
    std::unique_ptr<server::Server> m_box;
    std::unique_ptr<LocalCaller> m_boxCaller;
    std::unique_ptr<LocalCaller> m_laptopCaller;
};

} // namespace hearth::test
