// SPDX-License-Identifier: Apache-2.0
#include "tests/process/team.h"

#include "tests/process/examination.h"
#include "tests/process/headless_client.h"

#include <QDir>

#include <tuple>

namespace hearth::test {

using namespace Qt::StringLiterals;

Team::Team(const QStringList& names, const Places& places)
{
    m_server = std::make_unique<ServerProcess>(
        places.server.isEmpty() ? m_folder.filePath(u"server"_s) : places.server);
    m_server->setPreparation(places.serverPreparation);
    if (!m_server->start())
        qFatal("hearthd does not start: %s", m_server->errors().constData());
    for (const QString& name : names) {
        QString folder = m_folder.filePath(QString(name).replace(u'/', u'-'));
        if (m_clients.empty() && !places.first.isEmpty())
            folder = places.first;
        QDir().mkpath(folder);
        m_clients.push_back(std::make_unique<ClientProcess>(name, folder));
    }
}

void Team::found(std::optional<protocol::ServerAddress> way)
{
    const protocol::ServerAddress address = way.value_or(m_server->address());
    protocol::JoinLink link { .address = address, .code = {} };
    std::unique_ptr<HeadlessClient> before;
    for (const auto& process : m_clients) {
        auto device = std::make_unique<HeadlessClient>(process->folder());
        models::Client& client = device->client();
        if (m_workspace.isNull()) {
            const models::SignedIn in = value(client.signUp(
                address, { .displayName = process->name(), .setupCode = m_server->setupCode() }));
            m_workspace = value(client.createWorkspace(*in.account, u"Team"_s));
            link.code = value(in.account->joinCode(m_workspace)).code;
            for (const QString& name : { u"tea"_s, u"garden"_s })
                device->context()->createChannel(name, RoomKind::Public, {});
        } else if (process->name().contains(u'/')) {
            models::Account& account = *before->client().accounts().front();
            const QString code = value(account.createDeviceLink()).code;
            value(client.redeemDeviceLink(
                { .kind = protocol::JoinLink::Kind::Device, .address = address, .code = code }));
        } else {
            value(client.join(link, process->name()));
        }
        awaitRest(device->context()->session());
        if (m_rooms.isEmpty()) {
            for (const replica::RoomState& state : value(device->context()->session().roomStates()))
                m_rooms.append(state.room.id);
        }
        before = std::move(device);
    }
}

QString Team::workspaceFile() const
{
    return m_server->folder() + u"/workspaces/"_s + m_workspace.toString() + u"/workspace.sqlite"_s;
}

void Team::startClients()
{
    for (const auto& client : m_clients)
        client->start();
}

bool Team::isAtRest() const
{
    return std::ranges::all_of(m_clients,
        [](const auto& client) { return !client->isRunning() || client->standing().isAtRest(); });
}

void Team::write(std::size_t index, const RoomId& room, const QString& body)
{
    client(index).tell({ .write = Words { u"message.create"_s, MessageId {}, room, body } });
}

QString Team::condition() const
{
    QString text;
    for (const auto& client : m_clients)
        text += u"\n%1: %2"_s.arg(client->name(), QString::fromUtf8(toJson(client->standing())));
    return text;
}

void Team::verifyWhole()
{
    QList<Examined> examined;
    for (const auto& client : m_clients)
        examined.append({ .name = client->name(),
            .replica = client->file(u"replica.sqlite"_s),
            .outbox = client->file(u"outbox.sqlite"_s),
            .ledger = &client->ledger() });
    // What others wrote last may still be on its way.
    QStringList found;
    std::ignore = QTest::qWaitFor(
        [&] {
            found = violations(workspaceFile(), examined);
            return found.isEmpty();
        },
        patience);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    for (const auto& client : m_clients)
        QVERIFY2(client->isRunning() && client->quit(), qPrintable(client->name()));
    QVERIFY(m_server->stop());
}

} // namespace hearth::test
