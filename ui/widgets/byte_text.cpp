// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/byte_text.h"

#include <QLocale>

#include <array>
#include <cmath>

namespace hearth::ui {

namespace {

constexpr QLocale::DataSizeFormats format = QLocale::DataSizeTraditionalFormat;
constexpr int decimalsBelow = 10; ///< of a unit: 1.5 MB, but 15 MB
constexpr double step = 1024;

/// Which power of 1024 its unit is.
int unitOf(qint64 bytes)
{
    int unit = 0;
    for (double rest = static_cast<double>(bytes); rest >= step; rest /= step)
        ++unit;
    return unit;
}

double inUnit(qint64 bytes, int unit) { return static_cast<double>(bytes) / std::pow(step, unit); }

int decimals(double amount, int unit)
{
    return unit > 0 && amount < decimalsBelow && amount != std::floor(amount) ? 1 : 0;
}

} // namespace

QString ByteText::size(qint64 bytes)
{
    const int unit = unitOf(bytes);
    return QLocale().formattedDataSize(bytes, decimals(inUnit(bytes, unit), unit), format);
}

QString ByteText::progress(qint64 done, qint64 total)
{
    // Both in the unit of the whole, so that the first runs up to the second.
    const int unit = unitOf(total);
    const double amount = inUnit(done, unit);
    return tr("%1 of %2", "of a file: how much of how much, as in 12 of 40 MB")
        .arg(QLocale().toString(amount, 'f', decimals(amount, unit)), size(total));
}

} // namespace hearth::ui
