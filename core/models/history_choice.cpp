// SPDX-License-Identifier: Apache-2.0
#include "core/models/history_choice.h"

namespace hearth::models {

using namespace std::chrono_literals;

namespace {

constexpr qint64 megabyte = 1'000'000;

std::optional<std::chrono::seconds> age(HistoryAge choice)
{
    switch (choice) {
    case HistoryAge::All:
        break;
    case HistoryAge::Year:
        return 365 * 24h;
    case HistoryAge::NinetyDays:
        return 90 * 24h;
    }
    return {};
}

std::optional<qint64> bytes(HistorySize choice)
{
    switch (choice) {
    case HistorySize::Any:
        break;
    case HistorySize::HalfGigabyte:
        return 500 * megabyte;
    case HistorySize::OneGigabyte:
        return 1000 * megabyte;
    case HistorySize::FiveGigabytes:
        return 5000 * megabyte;
    }
    return {};
}

} // namespace

replica::HistoryLimit historyLimit(const Settings& settings)
{
    return { .age = age(settings.get(setting::historyAge)),
        .bytes = bytes(settings.get(setting::historySize)) };
}

} // namespace hearth::models
