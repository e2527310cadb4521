// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusConnection>
#include <QMap>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace hearth::test {

/// The desktop's side of notifications: takes them on the session bus, shows them to the test, and
/// does what a person would. On a connection of its own, so that everything goes over the bus.
class NotificationServer final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Note {
        QString title;
        QString text;
        QStringList actions; ///< id, label, id, label …
        QVariantMap hints;
    };
    enum class Reason : uint { Expired = 1, Dismissed = 2, Closed = 3 };

    explicit NotificationServer(QStringList capabilities);
    ~NotificationServer() override;

    [[nodiscard]] bool isRunning() const { return m_running; }
    /// Those that are to be seen, the oldest first.
    [[nodiscard]] const QMap<uint, Note>& notes() const { return m_notes; }
    [[nodiscard]] QStringList titles() const;
    /// How many have come up, those that changed in place not counted.
    [[nodiscard]] int raised() const { return m_raised; }
    /// The newest.
    [[nodiscard]] Note note() const { return m_notes.isEmpty() ? Note() : m_notes.last(); }
    /// A click on the newest; `label` empty: on the notification itself.
    void click(const QString& label = {});
    /// Text for the newest, where it is taken.
    void reply(const QString& text);
    void dismiss();
    /// Tells nobody.
    void clear() { m_notes.clear(); }

public Q_SLOTS: // as the specification calls them
    [[nodiscard]] QStringList GetCapabilities() const { return m_capabilities; }
    QString GetServerInformation(QString& vendor, QString& version, QString& specification) const;
    uint Notify(const QString& application, uint replaced, const QString& icon,
        const QString& title, const QString& text, const QStringList& actions,
        const QVariantMap& hints, int timeout);
    void CloseNotification(uint id) { close(id, Reason::Closed); }

Q_SIGNALS:
    void NotificationClosed(uint id, uint reason);
    void ActionInvoked(uint id, const QString& action);
    void NotificationReplied(uint id, const QString& text);
    void ActivationToken(uint id, const QString& token);

private:
    void close(uint id, Reason reason);

    QStringList m_capabilities;
    QDBusConnection m_bus;
    QMap<uint, Note> m_notes;
    uint m_last = 0;
    int m_raised = 0;
    bool m_running = false;
};

} // namespace hearth::test
