export const output = {
  picture: "Picture",
};
