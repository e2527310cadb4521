// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/settings/settings.h"

#include <QObject>

namespace hearth::ui {

/// Which emoji this person used last, and with which skin tone they like them; kept on this device.
/// Window's thread.
class EmojiHistory final : public QObject {
    Q_OBJECT

public:
    static constexpr int plain = 0; ///< no skin tone; 1 … 5 are Fitzpatrick's, from light to dark
    static constexpr int darkest = 5;

    /// `settings` outlives it.
    explicit EmojiHistory(Settings& settings, QObject* owner = nullptr);

    /// Newest first. Before anything was used: a few that everybody needs.
    [[nodiscard]] QStringList recent() const;
    void note(const QString& emoji);
    [[nodiscard]] int tone() const;
    void setTone(int tone);

Q_SIGNALS:
    void changed();

private:
    Settings& m_settings;
};

} // namespace hearth::ui
