// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/provider/registry.h"

#include <QtPlugin>

namespace hearth::provider {

/// What a Qt plugin implements to bring further providers. The interface id carries the version of
/// this header; before 1.0 it changes without notice and there is no binary promise: build the
/// plugin against the Hearth it is for. README.md shows a whole one.
class ProviderPlugin {
public:
    virtual ~ProviderPlugin() = default;
    /// Ids and factories. Called once, on the main thread; the factories on the sync thread.
    [[nodiscard]] virtual std::map<QString, Factory> providers() = 0;
};

} // namespace hearth::provider

#define HEARTH_PROVIDER_PLUGIN_ID "hearth.ProviderPlugin/1"
Q_DECLARE_INTERFACE(hearth::provider::ProviderPlugin, HEARTH_PROVIDER_PLUGIN_ID)
