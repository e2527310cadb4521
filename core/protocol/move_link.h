// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/join_link.h"

namespace hearth::protocol {

/// What the owner of a server gives to whoever moves a workspace there:
/// `hearth://move/192.168.1.20:7420/TICKET#<fingerprint>`; and where the file of a workspace was
/// opened: `hearth://moved/192.168.1.20:7420#<fingerprint>`. Any thread.
struct MoveLink {
    ServerAddress address;
    QString ticket; ///< empty: it says only where something is

    [[nodiscard]] QString toString() const;
    /// Accepts surrounding white space. Fails with field `link`, naming what is wrong.
    static Result<MoveLink> parse(QStringView text);
    bool operator==(const MoveLink&) const = default;
};

} // namespace hearth::protocol
