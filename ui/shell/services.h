// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/client/browser.h"
#include "core/client/network_watch.h"
#include "core/models/client.h"
#include "core/settings/settings.h"
#include "ui/account/chosen_store.h"

namespace hearth::ui {

/// What the window is built on; made by `app`, all of it outlives the window.
struct Services {
    models::Client& client;
    Settings& settings;
    ChosenStore& secrets;
    client::Browser& browser;
    const client::NetworkWatch& network;
    const Clock& clock;
};

} // namespace hearth::ui
