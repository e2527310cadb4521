// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QVariant>

class QDBusVariant;

namespace hearth::ui {

/// Whether the desktop asks for less motion: asks its portal (org.freedesktop.portal.Settings:
/// `reduced-motion` of org.freedesktop.appearance, else GNOME's `enable-animations`) and follows
/// it. Where there is no portal, or Hearth was built without D-Bus, it asks for nothing. Window's
/// thread; never waits.
class DesktopMotion final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Asks; answers with `changed` when it has something to say.
    void start();
    [[nodiscard]] bool isReduced() const { return m_reduced; }
    /// What the portal says of one of its settings; others are ignored.
    void take(const QString& group, const QString& key, const QVariant& value);

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void ask(const QString& group, const QString& key);

    bool m_appearance = false; ///< by the desktops' common setting
    bool m_still = false; ///< by GNOME's
    bool m_reduced = false;
};

} // namespace hearth::ui
