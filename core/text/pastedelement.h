// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <memory>
#include <optional>

struct _xmlDoc;
struct _xmlNode;

/// Inside core/text only: foreign HTML as libxml2 understands it, which mends whatever it is given.
namespace hearth::text::detail {

/// A node of a page, as light as a pointer; it lives as long as its page.
class PastedElement {
public:
    explicit PastedElement(const _xmlNode* node)
        : m_node(node)
    {
    }

    enum class Kind {
        Inline, ///< what is not known, too
        Link,
        Image,
        Break,
        Paragraph,
        Division, ///< begins and ends a line
        Heading,
        Code, ///< of several lines
        Quote,
        List,
        Table,
        Rule,
        Skipped, ///< nothing of it is to be read
    };

    explicit operator bool() const { return m_node != nullptr; }
    [[nodiscard]] PastedElement first() const;
    [[nodiscard]] PastedElement next() const;
    [[nodiscard]] bool isText() const;
    [[nodiscard]] bool isElement() const;
    [[nodiscard]] QString text() const;
    /// In lower case.
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString attribute(const char* name) const;
    [[nodiscard]] bool hasAttribute(const char* name) const;
    [[nodiscard]] Kind kind() const;
    /// What its style sheet says of `property`, in lower case.
    [[nodiscard]] QString css(QStringView property) const;

    /// Not to be seen.
    [[nodiscard]] bool isHidden() const;
    /// Adds and removes what the element and its style sheet mean for the text in it.
    void applyStyle(quint16& style, bool& keepsLines) const;
    /// Empty where it leads nowhere that may be followed.
    [[nodiscard]] QString linkTarget() const;
    /// The words of an image.
    [[nodiscard]] QString imageText() const;
    /// Empty where an emoji stands for itself, too.
    [[nodiscard]] QString imageTarget() const;
    [[nodiscard]] int headingLevel() const;
    [[nodiscard]] bool isOrdered() const { return name() == QLatin1StringView("ol"); }
    [[nodiscard]] int firstNumber() const;
    /// Of an item that is a task.
    [[nodiscard]] std::optional<bool> isChecked() const;
    /// Every character in it, breaks as \n.
    [[nodiscard]] QString codeText() const;
    [[nodiscard]] QString codeLanguage() const;
    [[nodiscard]] bool isRowGroup() const;
    [[nodiscard]] bool isCell() const;
    [[nodiscard]] int columns() const;
    [[nodiscard]] Qt::Alignment alignment() const;
    /// Whether a table holds what no cell of a table in Markdown can.
    [[nodiscard]] bool holdsBlocks() const;

private:
    const _xmlNode* m_node;
};

/// HTML that was read. Any thread, one at a time.
class PastedPage {
public:
    explicit PastedPage(const QString& html);
    ~PastedPage();
    PastedPage(const PastedPage&) = delete;
    PastedPage& operator=(const PastedPage&) = delete;

    /// What is to be read; null: nothing.
    [[nodiscard]] PastedElement root() const;
    /// Whether an editor of code made it, whose colours say nothing and whose plain text says all.
    [[nodiscard]] bool isFromEditor() const;

private:
    struct Free {
        void operator()(_xmlDoc* document) const;
    };
    std::unique_ptr<_xmlDoc, Free> m_document;
};

} // namespace hearth::text::detail
