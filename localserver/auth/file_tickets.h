// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "localserver/auth/signing_keys.h"
#include "localserver/endpoint.h"

namespace hearth::server {

/// Tickets stand in an address for whoever sends or reads the bytes of one file without a token:
/// for `protocol::urlSeconds`, and as long as the session lives, which is the caller's to ask.
/// Immutable, any thread.
class FileTickets {
public:
    enum class Purpose : char { Upload = 'u', Download = 'd' };

    /// Signs with secrets that are derived from the server's keys. Keys and clock outlive the
    /// object.
    FileTickets(const SigningKeys& keys, const Clock& clock);

    /// Base64url.
    [[nodiscard]] QByteArray issue(
        const Identity& identity, WorkspaceId workspace, FileId file, Purpose purpose) const;
    /// `Unauthenticated`, whatever is wrong with it.
    [[nodiscard]] Result<Identity> verify(
        const QByteArray& ticket, WorkspaceId workspace, FileId file, Purpose purpose) const;

private:
    const SigningKeys& m_keys;
    const Clock& m_clock;
};

/// The path under which the bytes of a file are sent or read, with the ticket that lets its holder.
[[nodiscard]] QString fileUrl(const FileTickets& tickets, const Identity& identity,
    WorkspaceId workspace, FileId file, FileTickets::Purpose purpose);

} // namespace hearth::server
