// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QCoreApplication>

namespace hearth::ui {

/// What the person was doing when it failed: the same code means another thing when joining than
/// when importing.
enum class ErrorContext {
    General,
    StartHere,
    Join,
    SignIn,
    DeviceLink,
    Password,
    Host,
    Import,
    Channel,
    Workspace,
    Server,
    Message,
    History,
    Connection,
};

/// The only place that turns error codes into sentences: what happened, and what the person can do.
/// Pure functions, window's thread.
class ErrorText {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::ErrorText)

public:
    /// One or two whole sentences.
    static QString sentence(const Error& error, ErrorContext context = ErrorContext::General);
    /// A few words for the sidebar's foot ("server unreachable"), without a full stop.
    static QString shortReason(const Error& error);
    /// About this device's disk: what it means for what the person writes, and what to do.
    static QString storage(const Error& error);
    /// The same in a few words for the sidebar's foot.
    static QString shortStorage(const Error& error);
    /// A certificate that is not the expected one is a full stop, never a thing to click away.
    [[nodiscard]] static bool isChangedFingerprint(const Error& error);

private:
    static QString invalidField(const Error& error, ErrorContext context);
    static QString notAllowed(ErrorContext context);
    static QString notFound(ErrorContext context);
    static QString conflict(const Error& error, ErrorContext context);
    static QString unauthenticated(const Error& error, ErrorContext context);
    static QString unavailable(ErrorContext context);
    static QString rateLimited(const Error& error);
};

} // namespace hearth::ui
