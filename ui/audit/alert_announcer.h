// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/announcer.h"

namespace hearth::ui {

/// Tells an administrator on the desktop what the server found unusual in one workspace, unless
/// that workspace is in front of them, where a bar says it. What is acknowledged, here or on
/// another device, is withdrawn. Window's thread.
class AlertAnnouncer final : public QObject {
    Q_OBJECT

public:
    /// The workspace outlives it.
    explicit AlertAnnouncer(models::WorkspaceContext& workspace);

    /// Tells of what is there, and of what comes from now on.
    void begin();
    void setSeen(bool isInFront) { m_isSeen = isInFront; }
    void setPreview(models::Announcer::Preview preview) { m_preview = preview; }
    /// The workspace is about to be closed.
    void withdrawAll();

Q_SIGNALS:
    void announced(const hearth::models::Announcement& news, hearth::models::Announcer::Ring ring);
    void withdrawn(const QString& key);

private:
    void review();
    [[nodiscard]] QString keyOf(const AlertId& alert) const;

    models::WorkspaceContext& m_workspace;
    QSet<AlertId> m_told;
    bool m_isSeen = false;
    models::Announcer::Preview m_preview = models::Announcer::Preview::Shown;
};

} // namespace hearth::ui
