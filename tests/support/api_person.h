// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/envelope.h"
#include "core/protocol/link.h"
#include "core/protocol/operations.h"
#include "localserver/server.h"

#include <QHash>

namespace hearth::test {

/// What an operation answered, as a caller over any transport would see it.
struct ApiAnswer {
    int status = 0; ///< RFC 9110
    QByteArray body; ///< the result, or the error
    [[nodiscard]] bool isGood() const { return status == 200; }
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};

/// What goes beside the arguments.
struct ApiExtras {
    std::optional<QString> key = {};
    std::optional<protocol::SendOrder> order = {};
};

/// Somebody with an account and one in-process connection. Calls wait for their answer; pushes are
/// collected.
class ApiPerson {
public:
    enum class Account { New, None };

    ApiPerson(server::Server& server, const QString& name, Account account = Account::New);
    /// Somebody who has an account already.
    ApiPerson(server::Server& server, const QString& name, UserId user);

    ApiAnswer call(const QString& operation, const QByteArray& args, const ApiExtras& extras = {});
    /// Sends and does not wait; `answerTo` does.
    qint64 send(const QString& operation, const QByteArray& args, const ApiExtras& extras = {});
    ApiAnswer answerTo(qint64 id);

    template <typename Args, typename Reply>
    Result<Reply> call(const protocol::Operation<Args, Reply>& operation, const Args& args,
        std::optional<WorkspaceId> workspace = {})
    {
        QByteArray text = toJson(args);
        if (workspace)
            text = withWorkspace(text, *workspace);
        const ApiAnswer answer = call(QString::fromLatin1(operation.name), text);
        return answer.isGood() ? fromJsonText<Reply>(answer.body)
                               : Result<Reply>(std::unexpected(errorOf(answer)));
    }

    /// Follows a workspace from `cursor` until the first batch has been answered; the batch.
    protocol::SyncBatch follow(WorkspaceId workspace, std::optional<QString> cursor = {});
    [[nodiscard]] const QList<protocol::SyncBatch>& pushed() const { return m_pushed; }
    [[nodiscard]] QList<Event> events() const;
    [[nodiscard]] int lagged() const { return m_lagged; }
    void forgetPushes();
    /// What came beside the batches since then.
    [[nodiscard]] const QList<protocol::Ephemeral>& ephemeral() const { return m_ephemeral; }

    [[nodiscard]] const QString& name() const { return m_name; }
    [[nodiscard]] UserId user() const { return m_session.user.id; }
    [[nodiscard]] const protocol::Session& session() const { return m_session; }
    [[nodiscard]] const std::optional<Error>& closed() const { return m_closed; }
    [[nodiscard]] protocol::Link& link() { return *m_link; }
    [[nodiscard]] const std::optional<protocol::ServerHello>& hello() const { return m_hello; }

    static QByteArray withWorkspace(const QByteArray& args, WorkspaceId workspace);
    static Error errorOf(const ApiAnswer& answer);

private:
    void receive(const QByteArray& text);
    void enter(const Result<protocol::Session>& session);

    QString m_name;
    std::unique_ptr<protocol::Link> m_link;
    bool m_open = false;
    std::optional<protocol::ServerHello> m_hello;
    std::optional<Error> m_closed;
    protocol::Session m_session;
    qint64 m_lastId = 0;
    QHash<qint64, ApiAnswer> m_answers;
    QList<protocol::SyncBatch> m_pushed;
    QList<protocol::Ephemeral> m_ephemeral;
    int m_lagged = 0;
};

} // namespace hearth::test
