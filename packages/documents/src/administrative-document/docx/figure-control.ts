import { type TextRun, XmlAttributeComponent, XmlComponent } from "docx"

class Value extends XmlAttributeComponent<{ readonly val: string }> {
  protected override readonly xmlKeys = { val: "w:val" }
}

class Element extends XmlComponent {
  constructor(name: string, value?: string, children: readonly XmlComponent[] = []) {
    super(name)
    if (value !== undefined) this.root.push(new Value({ val: value }))
    for (const child of children) this.root.push(child)
  }
}

/**
 * A figure in a text as a content control that bears the figure's id: whoever opens the file sees that it is a figure,
 * Word does not let it be typed over, and a check finds it again.
 */
export class FigureControl extends XmlComponent {
  constructor(id: string, run: TextRun) {
    super("w:sdt")
    this.root.push(
      new Element("w:sdtPr", undefined, [
        new Element("w:tag", id),
        new Element("w:lock", "sdtContentLocked"),
      ]),
      new Element("w:sdtContent", undefined, [run]),
    )
  }
}
