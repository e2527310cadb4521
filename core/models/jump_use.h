// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/settings/settings.h"

#include <QHash>

namespace hearth::models {

/// What was gone to with the switcher on this device, and how often lately: each use counts one,
/// and half of that two weeks later. Window's thread.
class JumpUse {
public:
    /// Both outlive it.
    JumpUse(Settings& settings, const Clock& clock);

    void used(const QString& key);
    /// As of now, by key.
    [[nodiscard]] QHash<QString, double> weights() const;

private:
    struct Use {
        double weight = 0; ///< as it was then
        Timestamp last;
    };
    [[nodiscard]] double weightNow(const Use& use) const;
    void store() const;

    Settings& m_settings;
    const Clock& m_clock;
    QHash<QString, Use> m_uses;
};

} // namespace hearth::models
