// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QScrollArea>

#include <vector>

class QVBoxLayout;

namespace hearth::ui {

class TextField;

/// The options of a new poll, one field each. A further field appears as soon as the last one is
/// written in; several lines that are pasted into one fill as many. Window's thread.
class PollOptions final : public QScrollArea {
    Q_OBJECT

public:
    explicit PollOptions(QWidget* parent);

    void setOptions(const QStringList& options);
    /// As they are sent; fields that are empty are left out.
    [[nodiscard]] QStringList options() const;
    /// Says beside the fields what is wrong (by the server's rules), and goes to the first of them.
    /// True: nothing is.
    bool check();
    /// To the first field in which nothing stands yet, or the last one.
    void focusEmpty();

Q_SIGNALS:
    /// Enter where no further field is wanted.
    void finished();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addField();
    void onTyped(int index);
    void fill(int first, QStringList lines);
    void spread(int index);
    bool step(int from, int to);
    void fitHeight();
    [[nodiscard]] int count() const { return static_cast<int>(m_fields.size()); }
    [[nodiscard]] TextField& field(int index) const
    {
        return *m_fields[static_cast<std::size_t>(index)];
    }

    QVBoxLayout* m_column;
    std::vector<TextField*> m_fields;
};

} // namespace hearth::ui
