// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/client.h"
#include "ui/audit/alert_announcer.h"
#include "ui/shell/notifier.h"

#include <memory>
#include <unordered_map>

namespace hearth::ui {

/// Tells on the desktop what is new in all workspaces, as the settings of this device want it, and
/// does what is asked of it there. Window's thread.
class DesktopNews final : public QObject {
    Q_OBJECT

public:
    /// Both outlive it.
    DesktopNews(models::Client& client, const Settings& settings, QObject* owner);
    ~DesktopNews() override;

    /// What the person sees now: nothing, or a place in one workspace.
    void setSight(const std::optional<WorkspaceId>& workspace, const models::Sight& sight);
    void setAtComputer(bool isThere);

    /// As the settings say.
    void show(const models::Announcement& news, models::Announcer::Ring ring);
    void close(const QString& key) { m_notifier.close(key); }

Q_SIGNALS:
    /// The person wants to see what a notification told of.
    void openRequested(const hearth::models::Announcement& news, const QString& token);

private:
    void follow(const WorkspaceId& workspace);
    void leave(const WorkspaceId& workspace);
    void applySettings();
    void tellSight();
    [[nodiscard]] models::Announcer* announcerOf(const QString& key) const;

    models::Client& m_client;
    const Settings& m_settings;
    Notifier m_notifier;
    std::unordered_map<QString, std::unique_ptr<models::Announcer>> m_announcers; ///< by workspace
    std::unordered_map<QString, std::unique_ptr<AlertAnnouncer>> m_alerts; ///< likewise
    std::optional<WorkspaceId> m_seen;
    models::Sight m_sight;
    bool m_knowsSight = false; ///< the window has said what is seen
    bool m_isAtComputer = true;
};

} // namespace hearth::ui
