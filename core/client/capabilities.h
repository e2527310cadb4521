// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/provider/feature.h"

namespace hearth::client {

/// Where the server of a connected provider runs.
enum class Deployment {
    Local, ///< in this process
    Remote,
};

/// What a server offers, by the features of its hello, less what this program cannot do, with a
/// reason for everything missing.
[[nodiscard]] provider::FeatureGate gateFor(const QStringList& features, Deployment deployment);
/// Before a server has ever answered: what every Hearth server of this version offers. Work goes on
/// offline, so nothing may look missing only because nobody could be asked yet.
[[nodiscard]] provider::FeatureGate gateBeforeHello(Deployment deployment);

} // namespace hearth::client
