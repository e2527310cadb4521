// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/announcer.h"

#include <QHash>
#include <QObject>
#include <QPointer>

class KNotification;

namespace hearth::ui {

/// The notifications of the desktop: one for each key, with what can be done about it. Where the
/// desktop shows none, nothing happens. Window's thread.
class Notifier final : public QObject {
    Q_OBJECT

public:
    enum class Sound { On, Off };

    using QObject::QObject;
    ~Notifier() override;

    /// Loud: comes up anew in the place of the one before; quiet: changes that one where it is.
    void show(const models::Announcement& news, models::Announcer::Ring ring, Sound sound);
    void close(const QString& key);

Q_SIGNALS:
    /// Somebody clicked it, or wants to answer where the desktop takes no text. The token lets the
    /// window come to the front; it may be empty.
    void opened(const hearth::models::Announcement& news, const QString& token);
    void readRequested(const QString& key);
    void replied(const QString& key, const QString& text);

private:
    void fill(KNotification& notification, const models::Announcement& news);
    void raise(const models::Announcement& news, Sound sound);

    struct Shown {
        models::Announcement news;
        QPointer<KNotification> notification; ///< null: it has gone by itself
    };
    QHash<QString, Shown> m_shown;
};

} // namespace hearth::ui
