// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/notifier.h"

#include <KNotification>
#include <KNotificationReplyAction>
#include <QTimer>

#include <memory>
#include <utility>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using models::Announcement;
using models::Announcer;

namespace {

constexpr std::chrono::milliseconds settling { 500 };

} // namespace

Notifier::~Notifier()
{
    for (const Shown& shown : std::as_const(m_shown)) {
        if (shown.notification) {
            shown.notification->disconnect(this);
            shown.notification->close();
        }
    }
}

void Notifier::show(const Announcement& news, Announcer::Ring ring, Sound sound)
{
    const auto known = m_shown.constFind(news.key);
    const bool isThere = known != m_shown.constEnd() && known->notification;
    const bool isLoud = ring == Announcer::Ring::Loud;
    if (isThere && (!isLoud || !known->settled.hasExpired())) {
        change(news);
    } else if (isLoud) {
        close(news.key);
        raise(news, sound);
    } // else the person has closed it, and nothing new has come
}

/// Before the desktop has answered, KNotification knows of nothing to change or to close.
void Notifier::change(const Announcement& news)
{
    Shown& shown = m_shown[news.key];
    shown.news = news;
    if (shown.settled.hasExpired())
        return fill(*shown.notification, news);
    if (std::exchange(shown.isBehind, true))
        return;
    QTimer::singleShot(shown.settled.remainingTimeAsDuration(), shown.notification,
        [this, key = news.key, late = shown.notification] {
            const auto now = m_shown.constFind(key);
            if (now != m_shown.constEnd() && late && now->notification == late)
                fill(*late, now->news);
        });
}

void Notifier::close(const QString& key)
{
    const Shown shown = m_shown.take(key);
    if (!shown.notification)
        return;
    shown.notification->disconnect(this);
    QTimer::singleShot(
        shown.settled.remainingTimeAsDuration(), shown.notification, &KNotification::close);
}

void Notifier::fill(KNotification& notification, const Announcement& news)
{
    notification.setTitle(news.title);
    // The text may hold marks that the desktop would take for its own.
    notification.setText(news.text.toHtmlEscaped());
}

void Notifier::raise(const Announcement& news, Sound sound)
{
    auto* notification = new KNotification(
        sound == Sound::On ? u"news"_s : u"silentNews"_s, KNotification::CloseOnTimeout, this);
    notification->setComponentName(u"hearth"_s);
    notification->setIconName(u"hearth"_s);
    fill(*notification, news);
    addActions(*notification, news);
    connect(notification, &KNotification::closed, this, [this, key = news.key] {
        if (const auto gone = m_shown.find(key); gone != m_shown.end())
            gone->notification = nullptr;
    });
    m_shown.insert(news.key,
        { .news = news, .notification = notification, .settled = QDeadlineTimer(settling) });
    notification->sendEvent();
}

void Notifier::addActions(KNotification& notification, const Announcement& news)
{
    const QString key = news.key;
    const auto open = [this, key] {
        const Shown shown = m_shown.value(key);
        Q_EMIT opened(
            shown.news, shown.notification ? shown.notification->xdgActivationToken() : QString());
    };
    connect(notification.addDefaultAction(tr("Open")), &KNotificationAction::activated, this, open);
    if (news.about != Announcement::About::Room)
        return;
    connect(notification.addAction(tr("Mark as read")), &KNotificationAction::activated, this,
        [this, key] { Q_EMIT readRequested(key); });
    if (!news.mayReply)
        return;
    auto reply = std::make_unique<KNotificationReplyAction>(tr("Reply"));
    reply->setPlaceholderText(tr("Reply…"));
    reply->setFallbackBehavior(KNotificationReplyAction::FallbackBehavior::UseRegularAction);
    connect(reply.get(), &KNotificationReplyAction::replied, this,
        [this, key](const QString& text) { Q_EMIT replied(key, text); });
    connect(reply.get(), &KNotificationReplyAction::activated, this, open);
    notification.setReplyAction(std::move(reply));
}

} // namespace hearth::ui
