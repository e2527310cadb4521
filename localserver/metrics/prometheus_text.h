// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "localserver/metrics/histogram.h"

#include <QByteArray>
#include <QString>

#include <initializer_list>
#include <utility>

namespace hearth::server {

/// Writes metrics in the text format of Prometheus, version 0.0.4. A family is begun once, and all
/// of its samples follow it. Belongs to one thread.
class PrometheusText {
public:
    static constexpr QByteArrayView contentType = "text/plain; version=0.0.4; charset=utf-8";

    enum class Kind { Counter, Gauge, Histogram };
    using Label = std::pair<QByteArrayView, QString>;
    using Labels = std::initializer_list<Label>;

    /// `name` is of letters, digits and underscores; `help` is one line.
    void family(QByteArrayView name, Kind kind, QByteArrayView help);
    void sample(double value, Labels labels = {});
    void sample(qint64 value, Labels labels = {});
    void sample(quint64 value, Labels labels = {});
    void histogram(const HistogramReading& reading, Labels labels = {});

    /// A family of one sample.
    template <typename Number>
    void single(QByteArrayView name, Kind kind, QByteArrayView help, Number value)
    {
        family(name, kind, help);
        sample(value);
    }

    [[nodiscard]] const QByteArray& text() const { return m_text; }

private:
    void line(QByteArrayView suffix, Labels labels, const Label* more, const QByteArray& value);

    QByteArray m_text;
    QByteArray m_name; ///< of the family that was begun last
};

} // namespace hearth::server
