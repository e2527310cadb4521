// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/own_files.h"
#include "core/protocol/life_operations.h"

namespace hearth::models {

/// How much is in the ZIP.
struct OwnDataCount {
    qint64 messages = 0;
    qint64 files = 0;
    qint64 bytes = 0; ///< of those files, and of the one that is on its way
    qint64 missing = 0; ///< files that the index names without having them
};

/// Writes what the server has of a person into a ZIP: the account, its devices and API tokens
/// (without secrets), and per workspace what they wrote and the files that they sent, page by page,
/// so that memory stays bounded. The file is there when `done` says so, and not at all otherwise.
/// Window's thread; the account outlives it.
class OwnData final : public QObject {
    Q_OBJECT

public:
    OwnData(const Account& account, QString path, QObject* owner);
    /// Gives up, unless it is done.
    ~OwnData() override;

    void start();

Q_SIGNALS:
    void progressed(const hearth::models::OwnDataCount& soFar);
    void done(const hearth::models::OwnDataCount& count);
    void failed(const hearth::Error& error);

private:
    void writeAccount();
    void writeSessions();
    void writeTokens();
    /// The next page of the next workspace.
    void writeMessages();
    void take(const protocol::AccountExportPage& page);
    void filesMoved(qint64 bytes);
    /// The files of the page are there: what comes next.
    void filesTaken();
    [[nodiscard]] bool write(const QString& name, const QByteArray& text);
    void finish();
    void dropFiles();
    void giveUp(const Error& error);

    const Account& m_account;
    QString m_path;
    std::unique_ptr<KZip> m_zip;
    std::unique_ptr<OwnFiles> m_files; ///< as long as the ZIP
    QList<protocol::WorkspaceSummary> m_workspaces; ///< still to do; the first one is under way
    Position m_after = 0;
    int m_page = 0;
    bool m_hasMore = false; ///< behind the page that is under way
    OwnDataCount m_count;
};

} // namespace hearth::models
