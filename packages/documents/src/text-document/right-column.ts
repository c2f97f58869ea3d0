/** What stands in the right column of a letterhead or a foot: the nation or the Party, place and date, the signature. */
export const rightColumn =
  /^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập|ĐẢNG CỘNG SẢN|\p{Lu}[\p{L} ]{1,40}\s?, ngày|T\/M|TM\.|K\/T|KT\.|T\/L|TL\.|TUQ\.)/u
