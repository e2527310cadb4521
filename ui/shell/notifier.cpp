// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/notifier.h"

#include <KNotification>
#include <KNotificationReplyAction>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using models::Announcement;
using models::Announcer;

Notifier::~Notifier()
{
    const QStringList keys = m_shown.keys();
    for (const QString& key : keys)
        close(key);
}

void Notifier::show(const Announcement& news, Announcer::Ring ring, Sound sound)
{
    const auto known = m_shown.find(news.key);
    if (ring == Announcer::Ring::Loud) {
        close(news.key);
        raise(news, sound);
    } else if (known != m_shown.end() && known->notification) {
        known->news = news;
        fill(*known->notification, news);
    } // else the person has closed it, and nothing new has come
}

void Notifier::close(const QString& key)
{
    const Shown shown = m_shown.take(key);
    if (!shown.notification)
        return;
    shown.notification->disconnect(this);
    shown.notification->close();
}

void Notifier::fill(KNotification& notification, const Announcement& news)
{
    notification.setTitle(news.title);
    // The text may hold marks that the desktop would take for its own.
    notification.setText(news.text.toHtmlEscaped());
}

void Notifier::raise(const Announcement& news, Sound sound)
{
    const QString key = news.key;
    auto* notification = new KNotification(
        sound == Sound::On ? u"news"_s : u"silentNews"_s, KNotification::CloseOnTimeout, this);
    notification->setComponentName(u"hearth"_s);
    notification->setIconName(u"hearth"_s);
    fill(*notification, news);
    const auto open = [this, key] {
        const Shown shown = m_shown.value(key);
        Q_EMIT opened(
            shown.news, shown.notification ? shown.notification->xdgActivationToken() : QString());
    };
    connect(
        notification->addDefaultAction(tr("Open")), &KNotificationAction::activated, this, open);
    if (news.about == Announcement::About::Room) {
        connect(notification->addAction(tr("Mark as read")), &KNotificationAction::activated, this,
            [this, key] { Q_EMIT readRequested(key); });
        if (news.mayReply) {
            auto reply = std::make_unique<KNotificationReplyAction>(tr("Reply"));
            reply->setPlaceholderText(tr("Reply…"));
            reply->setFallbackBehavior(
                KNotificationReplyAction::FallbackBehavior::UseRegularAction);
            connect(reply.get(), &KNotificationReplyAction::replied, this,
                [this, key](const QString& text) { Q_EMIT replied(key, text); });
            connect(reply.get(), &KNotificationReplyAction::activated, this, open);
            notification->setReplyAction(std::move(reply));
        }
    }
    m_shown.insert(key, { .news = news, .notification = notification });
    notification->sendEvent();
}

} // namespace hearth::ui
