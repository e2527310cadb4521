// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <mutex>

namespace hearth::server {

/// How long whoever guesses passwords has to wait: longer and longer, but nobody is ever locked out
/// by others.
///
/// - From one address (`addressGroup`) an account is tried ten times freely; then each try waits
///   twice as long as the one before, up to fifteen minutes.
/// - Over all addresses it is tried a hundred times freely; then likewise, up to thirty seconds. So
///   those who guess from many places get some three thousand tries a day, and the person waits
///   half a minute at worst.
/// - Where the person has signed in before since the server started, only the first rule holds: who
///   guesses elsewhere does not slow them down.
/// - A right password makes its address's tries forgotten, a day without any all of them.
///
/// In memory, for at most `capacity` accounts and places; any thread.
class SignInDelays {
public:
    static constexpr qsizetype capacity = 20'000;

    /// The clock outlives the object.
    explicit SignInDelays(const Clock& clock);

    /// Counts a try before it is looked at, so that many at once do not slip through. `RateLimited`
    /// with `details.retryAfter` in whole seconds while it has to wait; then it is not counted.
    Result<void> begin(const QString& account, const QString& address);
    /// The try was right.
    void succeeded(const QString& account, const QString& address);

private:
    struct Tries {
        int count = 0;
        Timestamp last;
    };
    struct Rule {
        int free = 0;
        qint64 longestSeconds = 0;
    };

    [[nodiscard]] qint64 waitSeconds(const Tries& tries, Rule rule, Timestamp now) const;
    void count(const QString& name, Timestamp now);
    void forgetOld(Timestamp now);

    const Clock& m_clock;
    std::mutex m_mutex;
    QHash<QString, Tries> m_tries;
    QSet<QString> m_known; ///< account and place of the right ones
};

} // namespace hearth::server
