// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QCoreApplication>
#include <QStringList>

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
    /// A few words for the sidebar's foot ("no answer"), without a full stop.
    static QString shortReason(const Error& error);
    /// About this device's disk: what it means for what the person writes, and what to do.
    static QString storage(const Error& error);
    /// The same in a few words for the sidebar's foot.
    static QString shortStorage(const Error& error);
    /// A server whose disk refuses (`serverDiskTrouble`): what is wrong, and who can do what about
    /// it. For the server in this process too.
    static QString serverDisk(const Error& error);
    /// The same in a few words, without a full stop.
    static QString shortServerDisk(const Error& error);
    /// Before quitting: `what` ("3 messages") is lost then, and why.
    static QString onlyInMemory(const QString& what, const Error& error);
    /// A workspace whose files could not be opened: what is wrong, in one sentence.
    static QString notOpened(const QString& workspaceName, const Error& error);
    /// What can be done about it, and that nothing is lost.
    static QString whatHelps(const Error& error);
    /// A workspace that can only be read: why, and what to do.
    static QString readingOnly(const Error& error);
    /// The same in a few words for the sidebar's foot.
    static QString shortReadingOnly(const Error& error);
    /// Why a message cannot be changed, or deleted, any more: the workspace allows it for `minutes`
    /// after it was written; 0: never (core/domain/message_windows.h).
    static QString tooLateToEdit(qint64 minutes);
    static QString tooLateToRemove(qint64 minutes);
    /// Why nothing can be written or changed in it.
    static QString cannotKeep(const Error& error);
    /// Somebody else answers at the server's address (`authority`): what that may be, one paragraph
    /// each.
    static QStringList stranger(const QString& authority, const Error& error);
    /// The network wants a sign-in before it lets anything through.
    static QString portal();
    /// The same in a few words, without a full stop.
    static QString shortPortal();
    /// A certificate that is not the expected one is never a thing to click away.
    [[nodiscard]] static bool isChangedFingerprint(const Error& error);
    /// The same, or one that the system does not trust: somebody answers, and it is not the server.
    [[nodiscard]] static bool isStranger(const Error& error);
    [[nodiscard]] static bool isPortal(const Error& error);

private:
    static QString tooLate(qint64 minutes);
    static QString duration(qint64 minutes);
    static QString password(const Error& error);
    static QString invalidField(const Error& error, ErrorContext context);
    static QString notAllowed(ErrorContext context);
    static std::optional<QString> missingRight(const Error& error);
    static QString notFound(ErrorContext context);
    static QString conflict(const Error& error, ErrorContext context);
    static QString unauthenticated(const Error& error, ErrorContext context);
    static QString unavailable(ErrorContext context);
    static QString lockedKeychain(ErrorContext context);
    static QString rateLimited(const Error& error);
};

} // namespace hearth::ui
