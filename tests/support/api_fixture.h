// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/api_person.h"
#include "tests/support/manual_clock.h"

#include <QTemporaryDir>

#include <functional>
#include <map>

namespace hearth::server {
class WorkspaceStore;
}

namespace hearth::test {

/// One API test: who calls what with which arguments, and what comes of it. Arguments and
/// expectations may name things: `$general`, `$secret`,
/// `$direct`, `$lobby` (rooms), `$owner` … (members), `$workspace`, whatever `ApiFixture::name` was
/// told, and `$new` for a new id.
struct ApiRow {
    const char* title;
    const char* who;
    const char* operation;
    QByteArray args; ///< without workspaceId, which is added
    int status = 200;
    QByteArrayList contains = {};
    QByteArrayList lacks = {};
    QStringList seen = {}; ///< pushed events: `admin: channel.created`; `guest: -` for none
};

/// A real server in a temporary folder and a team on it: `owner`, `admin`, `member`, `second`
/// (another member), `guest`, `removed` (was a member) and `outsider` (has an account and nothing
/// else). Rooms: `general`; `lobby`, public, where the guest is; `secret`, private, with the admin
/// alone; `direct`, between member and second. Everybody who is in follows the workspace.
class ApiFixture {
public:
    /// `scanner` as ServerConfig has it.
    explicit ApiFixture(QString scanner = {});
    ~ApiFixture();

    [[nodiscard]] server::Server& server() { return *m_server; }
    [[nodiscard]] ManualClock& clock() { return m_clock; }
    [[nodiscard]] SeededRandom& random() { return m_random; }
    [[nodiscard]] ApiPerson& person(const QString& name) { return *m_people.at(name); }
    /// Somebody more, with an account.
    ApiPerson& addPerson(const QString& name);
    /// Somebody who was here before `restart`.
    ApiPerson& comeBack(const QString& name);
    [[nodiscard]] WorkspaceId workspace() const { return m_workspace; }
    [[nodiscard]] QString dataDirectory() const { return m_folder.path(); }
    [[nodiscard]] QString workspaceFile() const;

    /// What `$name` stands for; nothing for somebody who no longer follows the workspace.
    void name(const QString& name, const QString& value) { m_names.insert(name, value); }
    [[nodiscard]] QString named(const QString& name) const { return m_names.value(name); }
    template <typename IdType>
    [[nodiscard]] IdType id(const QString& name) const
    {
        return *IdType::fromString(named(name));
    }

    /// Calls in the workspace; names in the arguments are replaced.
    ApiAnswer call(const QString& who, const QString& operation, const QByteArray& args,
        const ApiExtras& extras = {});
    /// The same without waiting; `person(who).answerTo` does.
    qint64 send(const QString& who, const QString& operation, const QByteArray& args,
        const ApiExtras& extras = {});
    /// A message, named.
    void say(const QString& who, const QString& room, const QString& name,
        const QByteArray& parent = {});
    /// Runs one row and checks it.
    void check(const ApiRow& row);
    /// Returns once everything committed so far was pushed to everybody.
    void settle();
    /// The same without somebody who does not follow now.
    void settleWithout(const QString& who);
    /// Event types pushed to somebody since `forgetPushes`, without those that `settle` makes.
    [[nodiscard]] QStringList seenBy(const QString& who);
    void forgetPushes();
    /// What happened until now is not looked at: an answer comes before its push.
    void startWatching();
    /// Changes the workspace's file behind the server's back, for what no operation makes yet.
    void edit(const std::function<Result<void>(server::WorkspaceStore&)>& change);
    /// Closes the server and opens it again over the same folder. Everybody is gone. `meanwhile`
    /// happens while it does not run.
    void restart(const std::function<void()>& meanwhile = {});
    /// From the next start on.
    void giveScanner(const QString& scanner) { m_scanner = scanner; }
    /// Likewise; as ServerConfig has it.
    void giveNameServer(const QString& nameServer) { m_nameServer = nameServer; }
    /// Likewise.
    void giveAnnouncer(std::function<std::unique_ptr<server::Announcer>()> announcer)
    {
        m_announcer = std::move(announcer);
    }

private:
    void open();
    void makeTeam();
    void makeRooms();
    [[nodiscard]] QByteArray expand(QByteArray text);
    [[nodiscard]] QByteArray argsOf(const QByteArray& args);
    void checkSeen(const QStringList& expected);

    QString m_scanner;
    QString m_nameServer;
    std::function<std::unique_ptr<server::Announcer>()> m_announcer;
    QTemporaryDir m_folder;
    ManualClock m_clock;
    SeededRandom m_random;
    std::unique_ptr<server::Server> m_server;
    std::map<QString, std::unique_ptr<ApiPerson>> m_people;
    QHash<QString, UserId> m_users;
    WorkspaceId m_workspace;
    QHash<QString, QString> m_names;
    int m_settled = 0;
};

/// Registers rows as the data of a QtTest function; `row` gets the one to check.
void addRows(const QList<ApiRow>& rows);
ApiRow currentRow();

} // namespace hearth::test

Q_DECLARE_METATYPE(hearth::test::ApiRow)
