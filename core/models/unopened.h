// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/client/backoff.h"
#include "core/domain/ids.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <unordered_map>

namespace hearth::models {

/// Workspaces whose files this device could not open, or only to read: why, and when it is tried
/// again, with growing pauses. Window's thread.
class Unopened : public QObject {
    Q_OBJECT

public:
    explicit Unopened(Random& random);
    ~Unopened() override;

    /// It could not be opened (again). Where trying later may help (`Unavailable`), `due` follows.
    void note(const WorkspaceId& id, const Error& problem);
    /// It is open, or gone.
    void forget(const WorkspaceId& id);
    [[nodiscard]] std::optional<Error> problem(const WorkspaceId& id) const;

Q_SIGNALS:
    void due(hearth::WorkspaceId id);

private:
    struct Entry {
        Error problem;
        client::Backoff pauses;
        std::unique_ptr<QTimer> timer;
    };

    Random& m_random;
    std::unordered_map<WorkspaceId, Entry> m_entries;
};

} // namespace hearth::models
