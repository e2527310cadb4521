// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "core/protocol/life_operations.h"

class KZip;

namespace hearth::models {

/// Writes what the server has of a person into a ZIP: the account, its devices and API tokens
/// (without secrets), and per workspace what they wrote, page by page, so that memory stays
/// bounded. The file is there when `done` says so, and not at all otherwise. Window's thread; the
/// account outlives it.
class OwnData final : public QObject {
    Q_OBJECT

public:
    OwnData(const Account& account, QString path, QObject* owner);
    /// Gives up, unless it is done.
    ~OwnData() override;

    void start();

Q_SIGNALS:
    /// Messages so far.
    void progressed(qint64 messages);
    void done(qint64 messages);
    void failed(const hearth::Error& error);

private:
    void writeAccount();
    void writeSessions();
    void writeTokens();
    /// The next page of the next workspace.
    void writeMessages();
    void take(const protocol::AccountExportPage& page);
    [[nodiscard]] bool write(const QString& name, const QByteArray& text);
    void finish();
    void giveUp(const Error& error);

    const Account& m_account;
    QString m_path;
    std::unique_ptr<KZip> m_zip;
    QList<protocol::WorkspaceSummary> m_workspaces; ///< still to do; the first one is under way
    Position m_after = 0;
    int m_page = 0;
    qint64 m_messages = 0;
};

} // namespace hearth::models
