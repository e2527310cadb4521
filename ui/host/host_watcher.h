// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace hearth::ui {

/// Knows how the server in this process is hosted, whichever workspace is open: asks it now and
/// then, as soon as it answers, and at once after every change made here. Window's thread.
class HostWatcher : public QObject {
    Q_OBJECT

public:
    explicit HostWatcher(QObject* owner = nullptr);

    /// The account at the server in this process; null while there is none.
    void setAccount(models::Account* account);
    [[nodiscard]] models::Account* account() const { return m_account; }
    /// Nothing before the first answer.
    [[nodiscard]] const std::optional<protocol::HostStatus>& status() const { return m_status; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// Why the last start or stop failed.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

    /// `port` 0: the usual one, or any free one when that is taken.
    void start(qint64 port);
    void stop();
    /// Whether people nearby may knock.
    void setKnocking(bool allowed);
    void refresh();

Q_SIGNALS:
    /// Status, busy or error.
    void changed();

private:
    void finish(Result<protocol::HostStatus> result);
    void take(const protocol::HostStatus& status);

    QPointer<models::Account> m_account;
    std::optional<protocol::HostStatus> m_status;
    std::optional<Error> m_error;
    bool m_busy = false;
    bool m_asking = false;
    QTimer m_timer;
};

/// Where a hosted workspace is reached besides its best address, for links.
[[nodiscard]] QStringList otherPlacesOf(const protocol::HostStatus& status);
/// The link that lets people join a hosted workspace: the best of its addresses, the others, and
/// the computer's name.
[[nodiscard]] protocol::JoinLink joinLinkFor(
    const protocol::HostStatus& status, const QString& code);

} // namespace hearth::ui
