// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/provider/provider.h"

#include <functional>
#include <map>
#include <memory>

namespace hearth::provider {

/// Makes a provider on the calling thread.
using Factory = std::function<std::unique_ptr<BackendProvider>()>;

/// Maps provider ids to factories. Filled by `app` at start, read-only afterwards (then any
/// thread).
class Registry {
public:
    /// Fails with `Conflict` if the id is taken.
    Result<void> add(const QString& id, Factory factory);
    /// Loads every provider plugin of a folder. Files that are no such plugin are named in the
    /// answer, not fatal.
    QList<Error> loadPlugins(const QString& folder);
    /// `Unsupported` for an unknown id.
    [[nodiscard]] Result<std::unique_ptr<BackendProvider>> create(const QString& id) const;
    [[nodiscard]] QStringList ids() const;

private:
    std::map<QString, Factory> m_factories;
};

} // namespace hearth::provider
