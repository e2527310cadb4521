// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"

#include <QByteArray>

/// The server's envelopes as the texts that travel. Pure functions, any thread.
namespace hearth::server {

/// `result` is JSON already and is copied once.
[[nodiscard]] QByteArray responseText(qint64 id, QByteArrayView result);
[[nodiscard]] QByteArray errorText(qint64 id, const Error& error);
[[nodiscard]] QByteArray pongText(qint64 number);
/// `batch` is a SyncBatch as JSON.
[[nodiscard]] QByteArray pushText(WorkspaceId workspace, QByteArrayView batch);
/// What is so now and is not stored; `news` is a protocol::Ephemeral as JSON.
[[nodiscard]] QByteArray ephemeralText(WorkspaceId workspace, QByteArrayView news);
/// Tells a reader that pushes were left out: it pulls instead.
[[nodiscard]] QByteArray laggedText(WorkspaceId workspace);
[[nodiscard]] QByteArray goodbyeText(const Error& error);

} // namespace hearth::server
