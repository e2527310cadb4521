// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/desktop_news.h"

namespace hearth::ui {

using models::Announcement;
using models::Announcer;
using models::Client;

DesktopNews::DesktopNews(Client& client, const Settings& settings, QObject* owner)
    : QObject(owner)
    , m_client(client)
    , m_settings(settings)
{
    connect(&client, &Client::workspaceOpened, this, &DesktopNews::follow);
    connect(&client, &Client::workspaceClosing, this, &DesktopNews::leave);
    connect(&settings, &Settings::changed, this, &DesktopNews::applySettings);
    connect(&m_notifier, &Notifier::opened, this, &DesktopNews::openRequested);
    connect(&m_notifier, &Notifier::readRequested, this, [this](const QString& key) {
        if (Announcer* announcer = announcerOf(key))
            announcer->markRead(key);
    });
    connect(&m_notifier, &Notifier::replied, this, [this](const QString& key, const QString& text) {
        if (Announcer* announcer = announcerOf(key))
            announcer->reply(key, text);
    });
    for (const models::WorkspaceContext* context : client.contexts())
        follow(context->id());
}

DesktopNews::~DesktopNews() = default;

void DesktopNews::follow(const WorkspaceId& workspace)
{
    models::WorkspaceContext* context = m_client.context(workspace);
    if (!context)
        return;
    auto announcer = std::make_unique<Announcer>(*context);
    announcer->setAtComputer(m_isAtComputer);
    connect(announcer.get(), &Announcer::announced, this, &DesktopNews::show);
    connect(announcer.get(), &Announcer::withdrawn, &m_notifier, &Notifier::close);
    m_announcers.insert_or_assign(workspace.toString(), std::move(announcer));
    auto alerts = std::make_unique<AlertAnnouncer>(*context);
    connect(alerts.get(), &AlertAnnouncer::announced, this, &DesktopNews::show);
    connect(alerts.get(), &AlertAnnouncer::withdrawn, &m_notifier, &Notifier::close);
    AlertAnnouncer& begun = *alerts;
    m_alerts.insert_or_assign(workspace.toString(), std::move(alerts));
    applySettings();
    tellSight();
    if (m_knowsSight)
        begun.begin();
}

void DesktopNews::leave(const WorkspaceId& workspace)
{
    const auto known = m_announcers.find(workspace.toString());
    if (known == m_announcers.end())
        return;
    known->second->withdrawAll();
    m_announcers.erase(known);
    if (const auto alerts = m_alerts.find(workspace.toString()); alerts != m_alerts.end()) {
        alerts->second->withdrawAll();
        m_alerts.erase(alerts);
    }
}

void DesktopNews::applySettings()
{
    const auto preview = m_settings.get(hearth::setting::notifyPreview) == Switch::On
        ? Announcer::Preview::Shown
        : Announcer::Preview::Hidden;
    for (const auto& [id, announcer] : m_announcers)
        announcer->setPreview(preview);
    for (const auto& [id, alerts] : m_alerts)
        alerts->setPreview(preview);
}

void DesktopNews::show(const Announcement& news, Announcer::Ring ring)
{
    if (m_settings.get(hearth::setting::notifications) == Switch::On)
        m_notifier.show(news, ring,
            m_settings.get(hearth::setting::notifySound) == Switch::On ? Notifier::Sound::On
                                                                       : Notifier::Sound::Off);
}

void DesktopNews::setSight(const std::optional<WorkspaceId>& workspace, const models::Sight& sight)
{
    m_seen = workspace;
    m_sight = sight;
    m_knowsSight = true;
    tellSight();
    for (const auto& [id, alerts] : m_alerts)
        alerts->begin();
}

void DesktopNews::tellSight()
{
    for (const auto& [id, announcer] : m_announcers)
        announcer->setSight(m_seen && m_seen->toString() == id ? m_sight : models::Sight {});
    for (const auto& [id, alerts] : m_alerts)
        alerts->setSeen(m_seen && m_seen->toString() == id);
}

void DesktopNews::setAtComputer(bool isThere)
{
    m_isAtComputer = isThere;
    for (const auto& [id, announcer] : m_announcers)
        announcer->setAtComputer(isThere);
}

Announcer* DesktopNews::announcerOf(const QString& key) const
{
    const auto found = m_announcers.find(key.section(u'/', 0, 0));
    return found == m_announcers.end() ? nullptr : found->second.get();
}

} // namespace hearth::ui
